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
const YEAR = 365 * 86_400;

/** The look in a Cookie header; as the device has it, when there is none or it is not one of ours. */
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
