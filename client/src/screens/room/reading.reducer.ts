import type { WireMessage } from '../../../../src/realtime/wire.js';

/** Where somebody is in a room: what they have seen, and whether they want more to come in now. */
export interface Reading {
  /** The last position that was on the screen while somebody looked. */
  seen: number;
  /** The line "new since you were last here" stands after this position; null for none. */
  line: number | null;
  /** Nothing of others comes in after this position until the person wants it; null when it may. */
  pausedAt: number | null;
  /** Whether the newest is on the screen. */
  atEnd: boolean;
  /** Whether the page is hidden behind another. */
  isAway: boolean;
}

export type ReadingAction =
  /** The room is up to date for the first time; `seen` is what was seen here on an earlier visit. */
  | { kind: 'came'; seen: number | undefined; last: number }
  | { kind: 'arrived'; last: number }
  | { kind: 'scrolled'; atEnd: boolean; last: number }
  | { kind: 'left' }
  | { kind: 'back'; last: number }
  | { kind: 'paused'; last: number }
  | { kind: 'resumed'; last: number };

export const NOT_READING: Reading = { seen: -1, line: null, pausedAt: null, atEnd: true, isAway: false };

export function readingReducer(reading: Reading, action: ReadingAction): Reading {
  switch (action.kind) {
    case 'came':
      return came(reading, action);
    case 'arrived':
      return seenAll(reading, action.last);
    case 'scrolled':
      return seenAll({ ...reading, atEnd: action.atEnd }, action.last);
    case 'left':
      return { ...reading, isAway: true };
    case 'back':
      return back(reading, action.last);
    case 'paused':
      return { ...reading, pausedAt: action.last };
    case 'resumed':
      return { ...reading, pausedAt: null, atEnd: reading.atEnd && action.last <= reading.seen };
  }
}

function came(reading: Reading, { seen, last }: { seen: number | undefined; last: number }): Reading {
  if (seen === undefined || seen >= last) return { ...reading, seen: last, line: null, atEnd: true };
  return { ...reading, seen, line: seen, atEnd: false };
}

function back(reading: Reading, last: number): Reading {
  const here = { ...reading, isAway: false };
  return reading.isAway && last > reading.seen ? { ...here, line: reading.seen, atEnd: false } : here;
}

/** The messages that stand on the screen: one's own always, others' up to a pause. */
export function shownOf(messages: readonly WireMessage[], { pausedAt }: Reading): WireMessage[] {
  return messages.filter(({ seq, author }) => pausedAt === null || seq <= pausedAt || author?.isYou === true);
}

/** How many messages of others came that were not on the screen yet. */
export function unseenOf(messages: readonly WireMessage[], { seen }: Reading): number {
  return messages.filter(({ seq, author, state }) => seq > seen && state === 'standing' && !author?.isYou).length;
}

function seenAll(reading: Reading, last: number): Reading {
  const isLooking = reading.atEnd && !reading.isAway && reading.pausedAt === null;
  return isLooking ? { ...reading, seen: Math.max(reading.seen, last) } : reading;
}
