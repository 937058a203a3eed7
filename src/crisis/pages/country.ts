const COOKIE = 'country';
const YEAR = 365 * 86_400;

/** The country a device was asked to remember, as a code; undefined when it was not. */
export function rememberedCountry(cookieHeader: string | undefined): string | undefined {
  return /(?:^|;\s*)country=([A-Z]{2})(?:;|$)/.exec(cookieHeader ?? '')?.[1];
}

/** The Set-Cookie line that remembers a country for a year, two letters and nothing else; null forgets it. */
export function countryCookie(country: string | null, secure: boolean): string {
  const age = country === null ? 0 : YEAR;
  return `${COOKIE}=${country ?? ''}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure ? '; Secure' : ''}`;
}
