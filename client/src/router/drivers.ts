/** Where a person is in the app: a path with its query, such as "/g/42?waiting". */
export interface Driver {
  place(): string;
  /** Goes to a place; `replaced` leaves no way back to the one before. */
  go(place: string, replaced?: boolean): void;
  /** One step back; where there is none, the way up that was given. */
  back(up: string): void;
  /** Calls on every change that did not come from `go`, with the scroll position that was kept there. */
  listen(heard: (scroll: number) => void): () => void;
}

interface Step {
  scroll?: number;
}

/** The browser's own history: addresses change, Back works, and a place remembers how far it was scrolled. */
export function historyDriver(): Driver {
  history.scrollRestoration = 'manual';
  const keepScroll = () => history.replaceState({ scroll: scrollY } satisfies Step, '');
  return {
    place: () => location.pathname + location.search,
    go(place, replaced) {
      keepScroll();
      if (replaced) history.replaceState({}, '', place);
      else history.pushState({}, '', place);
    },
    back(up) {
      if (history.length > 1) history.back();
      else location.assign(up);
    },
    listen(heard) {
      const onPop = ({ state }: PopStateEvent) => heard((state as Step | null)?.scroll ?? 0);
      addEventListener('popstate', onPop);
      addEventListener('pagehide', keepScroll);
      return () => {
        removeEventListener('popstate', onPop);
        removeEventListener('pagehide', keepScroll);
      };
    },
  };
}

/**
 * Discreet mode. Safety: the address stays as it is and the browser's history gets no second entry, so that neither
 * tells what was read; the way back is kept in memory, and gone with the page.
 */
export function memoryDriver(start: string): Driver {
  const behind: { place: string; scroll: number }[] = [];
  let here = start;
  let heard: (scroll: number) => void = () => undefined;
  return {
    place: () => here,
    go(place, replaced) {
      if (!replaced) behind.push({ place: here, scroll: scrollY });
      here = place;
    },
    back(up) {
      const last = behind.pop();
      here = last?.place ?? up;
      heard(last?.scroll ?? 0);
    },
    listen(listener) {
      heard = listener;
      return () => (heard = () => undefined);
    },
  };
}
