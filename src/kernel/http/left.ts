const COOKIE = 'left';
const DAY = 86_400;

/** Whether somebody left from this device and nobody opened the place again since. */
export function hasLeft(header: string | undefined): boolean {
  return /(?:^|;\s*)left=1(?:;|$)/.test(header ?? '');
}

/**
 * The Set-Cookie line that closes the place on this device for a day, so that Back leads to nothing, or opens it again.
 * Lax, because Back from another site is a navigation that began there.
 */
export function leftCookie(left: boolean, secure: boolean): string {
  const value = left ? '1' : '';
  return `${COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${left ? DAY : 0}${secure ? '; Secure' : ''}`;
}
