import type { CaseItem } from './desk.types.js';

export type View = 'all' | CaseItem['lane'] | 'yours';
export const VIEWS: readonly View[] = ['all', 'NOW', 'TODAY', 'WHEN_YOU_CAN', 'yours'];

/** The queue as it is shown, and as it was last heard of: what is new waits until somebody asks for it. */
export interface DeskState {
  /** Undefined until the queue was here once. */
  shown: readonly CaseItem[] | undefined;
  latest: readonly CaseItem[];
}

export type DeskEvent =
  | { type: 'checked'; items: readonly CaseItem[] }
  | { type: 'shown' }
  /** Something was done to a case, here. */
  | { type: 'moved'; item: CaseItem };

export const emptyDesk: DeskState = { shown: undefined, latest: [] };

/** Nothing moves by itself: a row keeps its place, its facts are kept right, and new rows wait. */
export function deskReducer(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'checked':
      return { latest: event.items, shown: state.shown?.map((item) => inPlace(item, event.items)) ?? event.items };
    case 'shown':
      return { ...state, shown: state.latest };
    case 'moved':
      return {
        latest: replaced(state.latest, event.item).filter(({ state: now }) => now === 'OPEN'),
        shown: state.shown && replaced(state.shown, event.item),
      };
  }
}

/** How many cases are new, or more urgent than where they are shown. */
export function freshCount({ shown = [], latest }: DeskState): number {
  return latest.filter((item) => shown.find(({ id }) => id === item.id)?.lane !== item.lane).length;
}

/** What a part of the queue holds. */
export function inView(items: readonly CaseItem[], view: View): CaseItem[] {
  if (view === 'all') return [...items];
  return items.filter((item) => (view === 'yours' ? item.claimedByYou : item.lane === view));
}

/** How many cases of a part still wait. */
export function waitingIn(items: readonly CaseItem[], view: View): number {
  return inView(items, view).filter(({ state }) => state === 'OPEN').length;
}

function inPlace(item: CaseItem, latest: readonly CaseItem[]): CaseItem {
  const now = latest.find(({ id }) => id === item.id);
  // What is no longer listed was decided.
  if (!now) return { ...item, state: 'DECIDED', isClaimed: false, claimedByYou: false, viewerCan: [] };
  return { ...now, lane: item.lane };
}

function replaced(items: readonly CaseItem[], moved: CaseItem): CaseItem[] {
  return items.map((item) => (item.id === moved.id ? { ...moved, lane: item.lane } : item));
}
