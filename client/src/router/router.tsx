import { type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useMemo, useState } from 'preact/hooks';
import { isDiscreet } from '../discreet.js';
import { type Driver, historyDriver, memoryDriver } from './drivers.js';
import { isOfTheApp } from './places.js';

export interface Place {
  path: string;
  query: URLSearchParams;
  /** How far this place was scrolled when it was left; undefined when it was not come back to. */
  scroll: number | undefined;
  /** Whether this is the page the app was opened at. */
  isFirst: boolean;
}

export interface Router extends Place {
  go: (place: string, replaced?: boolean) => void;
  back: (up: string) => void;
}

const RouterContext = createContext<Router | undefined>(undefined);

/** Keeps where the person is, and turns clicks on links of the app into steps that load no page. */
export function RouterProvider({ driver, children }: { driver?: Driver; children: ComponentChildren }) {
  const [chosen] = useState(() => driver ?? (isDiscreet() ? memoryDriver('/groups') : historyDriver()));
  const [place, setPlace] = useState<Place>(() => placeOf(chosen.place(), undefined, true));
  useEffect(() => chosen.listen((scroll) => setPlace(placeOf(chosen.place(), scroll, false))), [chosen]);
  const router = useMemo<Router>(
    () => ({
      ...place,
      go(to, replaced) {
        chosen.go(to, replaced);
        setPlace(placeOf(to, undefined, false));
      },
      back: (up) => chosen.back(up),
    }),
    [chosen, place],
  );
  useEffect(() => followLinks(router.go), [router]);
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>;
}

/** Where the person is, and how to take them elsewhere. */
export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error('There is no router here.');
  return router;
}

function placeOf(place: string, scroll: number | undefined, isFirst: boolean): Place {
  const [path = '/', query] = place.split('?');
  return { path: path === '/' ? '/groups' : path, query: new URLSearchParams(query), scroll, isFirst };
}

function followLinks(go: Router['go']): () => void {
  const onClick = (event: MouseEvent) => {
    const link = (event.target as Element).closest?.('a');
    if (!link || !isPlain(event) || !isOurs(link)) return;
    if (link.getAttribute('href')!.startsWith('#')) {
      event.preventDefault();
      goWithin(link.hash.slice(1));
    } else if (isOfTheApp(link.pathname)) {
      event.preventDefault();
      go(link.pathname + link.search);
    } else if (isDiscreet()) {
      // Safety: in discreet mode the history keeps one entry, whatever was read.
      event.preventDefault();
      location.replace(link.href);
    }
  };
  document.addEventListener('click', onClick);
  return () => document.removeEventListener('click', onClick);
}

/** A click that means "go there" and nothing else. */
function isPlain(event: MouseEvent): boolean {
  const held = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  return !event.defaultPrevented && event.button === 0 && !held;
}

/** A link to somewhere in this place. */
function isOurs(link: HTMLAnchorElement): boolean {
  return link.origin === location.origin && !link.target && !link.hasAttribute('download') && link.hasAttribute('href');
}

/** Within a page the address stays as it is: a piece of it would be one more entry in the history. */
function goWithin(id: string): void {
  const target = document.getElementById(id);
  if (target && target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target?.scrollIntoView();
  target?.focus({ preventScroll: true });
}
