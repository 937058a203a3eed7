import { useEffect, useLayoutEffect } from 'preact/hooks';
import { announce } from './announcer.js';
import { titleOf } from './discreet.js';
import { useRouter } from './router/router.js';

/**
 * A page says what it is about and when its content is there. Then the title is right, the place is scrolled to where
 * it was left, and the heading has the focus, so that a screen reader starts there. The first page of a visit is left
 * alone: nobody asked for their focus to move.
 */
export function usePage(title: string, ready: boolean): void {
  const { path, scroll, isFirst } = useRouter();
  useEffect(() => {
    document.title = titleOf(title);
  }, [title]);
  useLayoutEffect(() => {
    if (!ready) return;
    // Our letters may come now; they would have kept the words waiting.
    delete document.documentElement.dataset.waiting;
    if (isFirst) return;
    const heading = document.querySelector<HTMLElement>('main h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo(0, scroll ?? 0);
    if (!heading) announce(title);
    // Once for a place, not each time its title is worded anew.
  }, [path, ready]);
}
