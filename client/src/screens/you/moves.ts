const POSTS = 'main article :is(h2, h3, h4)';
const ITEMS = 'main .threads > li a, main .shelf > li > a';

/** Puts the focus on the next or previous post of the page; stays where it is at either end. */
export function toPost(step: 1 | -1): void {
  move([...document.querySelectorAll<HTMLElement>(POSTS)], step, 'article');
}

/** Puts the focus on the next or previous item of the lists of the page. */
export function toItem(step: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLElement>(ITEMS)];
  move(
    links.filter((link) => link.closest('li')?.querySelector('a') === link),
    step,
    'li',
  );
}

function move(places: HTMLElement[], step: 1 | -1, around: string): void {
  const here = document.activeElement?.closest(around);
  const at = here ? places.findIndex((place) => place.closest(around) === here) : -1;
  const next = at < 0 ? places[step > 0 ? 0 : places.length - 1] : places[at + step];
  if (!next) return;
  if (!next.matches('a')) next.tabIndex = -1;
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}
