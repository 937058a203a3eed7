/** Puts the focus on the heading of the page, where what had it is gone. */
export function toHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
