/** How a device shows the place, and whose numbers: the only thing it is asked to remember besides the session. */
export const THEMES = ['device', 'light', 'dark', 'contrast', 'contrast-dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Look {
  theme: Theme;
  /** Titles and the icon say "Notes", and the address stands still. */
  discreet: boolean;
  /** The country whose numbers help begins with, ISO 3166 alpha-2; null until somebody asked for that. */
  country: string | null;
}

/** As the device has it. */
export const USUAL_LOOK: Look = { theme: 'device', discreet: false, country: null };

const COOKIE = 'look';
const DAY = 86_400;
const YEAR = 365 * DAY;

/** The look in a Cookie header; as the device has it, when there is none, or it is not one of ours, or says `left`. */
export function lookOf(header: string | undefined): Look {
  const value = /(?:^|;\s*)look=([a-z-]+)(\.discreet)?(?:\.([A-Z]{2}))?(?:;|$)/.exec(header ?? '');
  const theme = THEMES.find((name) => name === value?.[1]);
  if (!theme) return USUAL_LOOK;
  return { theme, discreet: value?.[2] !== undefined, country: value?.[3] ?? null };
}

/** The Set-Cookie line that keeps a look for a year; the usual look needs no cookie, and removes it. */
export function lookCookie(look: Look, secure: boolean): string {
  const { theme, discreet, country } = look;
  const usual = isUsual(look);
  const value = usual ? '' : `${theme}${discreet ? '.discreet' : ''}${country ? `.${country}` : ''}`;
  const age = usual ? 0 : YEAR;
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`;
}

/** Whether a device shows everything as it shows everybody. */
export function isUsual({ theme, discreet, country }: Look): boolean {
  return theme === 'device' && !discreet && country === null;
}

/** Whether somebody left from this device and nobody opened the place again since. */
export function hasLeft(header: string | undefined): boolean {
  return /(?:^|;\s*)look=left(?:;|$)/.test(header ?? '');
}

/**
 * The Set-Cookie line that closes the place on this device for a day, so that Back leads to nothing. It forgets the
 * look, too. Lax, because Back from another site is a navigation that began there.
 */
export function leftCookie(secure: boolean): string {
  return `${COOKIE}=left; Path=/; HttpOnly; SameSite=Lax; Max-Age=${DAY}${secure ? '; Secure' : ''}`;
}
