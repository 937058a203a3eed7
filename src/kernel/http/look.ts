/** How a device shows the place: the only thing it is asked to remember besides the session. */
export const THEMES = ['device', 'light', 'dark', 'contrast', 'contrast-dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface Look {
  theme: Theme;
  /** Titles and the icon say "Notes", and the address stands still. */
  discreet: boolean;
}

/** As the device has it. */
export const USUAL_LOOK: Look = { theme: 'device', discreet: false };

const COOKIE = 'look';
const DAY = 86_400;
const YEAR = 365 * DAY;

/** The look in a Cookie header; as the device has it, when there is none, or it is not one of ours, or says `left`. */
export function lookOf(header: string | undefined): Look {
  const value = /(?:^|;\s*)look=([a-z-]+)(\.discreet)?(?:;|$)/.exec(header ?? '');
  const theme = THEMES.find((name) => name === value?.[1]);
  return { theme: theme ?? 'device', discreet: theme !== undefined && value?.[2] !== undefined };
}

/** The Set-Cookie line that keeps a look for a year; the usual look needs no cookie, and removes it. */
export function lookCookie({ theme, discreet }: Look, secure: boolean): string {
  const isUsual = theme === 'device' && !discreet;
  const value = isUsual ? '' : `${theme}${discreet ? '.discreet' : ''}`;
  const age = isUsual ? 0 : YEAR;
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${age}${secure ? '; Secure' : ''}`;
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
