/** Whether this device shows the place as "Notes"; the server says so on the page itself. */
export function isDiscreet(): boolean {
  return document.documentElement.hasAttribute('data-discreet');
}

/** What stands in the browser's tab: what a page is about, or nothing of it. */
export function titleOf(page: string): string {
  return isDiscreet() ? 'Notes' : `${page} · Beside`;
}
