import type { Block } from '../../../../src/kernel/rich-text.js';
import type { WireEvent, WireMessage } from '../../../../src/realtime/wire.js';

/**
 * What this page knows of a room. Everything that happens there has a position. Whatever is lost, doubled or late on
 * its way, each position is taken once and in order; a hole is filled by asking.
 */
export interface RoomState {
  /** The page begins after this position; what came before was not asked for. */
  from: number;
  /** Up to here, every position is known, or gone for good. */
  last: number;
  /** The furthest position that was heard of. */
  head: number;
  /** What came before its turn, by position. */
  ahead: ReadonlyMap<number, WireEvent>;
  /** Messages by their ids; some may stand before `from`, known by an edit alone. */
  messages: ReadonlyMap<string, WireMessage>;
  /** The words of messages whose cover the person lifted. */
  lifted: ReadonlyMap<string, Block[]>;
}

/** Events of one page of the past, as `chat.fetch` answers. */
export interface Page {
  after: number;
  limit: number;
  events: readonly WireEvent[];
  head: number;
}

export type RoomAction =
  | { kind: 'joined'; head: number }
  | { kind: 'heard'; event: WireEvent }
  | { kind: 'head'; head: number }
  | ({ kind: 'fetched' } & Page)
  /** What stands before the page: positions after `after`, up to where the page began. */
  | { kind: 'older'; after: number; events: readonly WireEvent[] }
  /** Somebody is not to be met any more: everything is asked for again. */
  | { kind: 'reread' }
  | { kind: 'lifted'; id: string; body: Block[] }
  | { kind: 'covered'; id: string };

/** How many positions are shown of what was said before one came. */
export const SHOWN_AT_FIRST = 60;
/** Whoever missed more than this begins anew at the end. */
const MOST_MISSED = 400;

export const NO_ROOM: RoomState = {
  from: -1,
  last: -1,
  head: -1,
  ahead: new Map(),
  messages: new Map(),
  lifted: new Map(),
};

export function roomReducer(state: RoomState, action: RoomAction): RoomState {
  switch (action.kind) {
    case 'joined':
      return joined(state, action.head);
    case 'head':
      return { ...state, head: Math.max(state.head, action.head) };
    case 'heard':
      return heard(state, action.event);
    case 'fetched':
      return fetched(state, action);
    case 'older':
      return older(state, action);
    case 'reread':
      return { ...state, last: state.from, ahead: new Map() };
    case 'lifted':
      return { ...state, lifted: new Map(state.lifted).set(action.id, action.body) };
    case 'covered':
      return { ...state, lifted: without(state.lifted, action.id) };
  }
}

/** Whether positions are missing that can be asked for now. */
export function isBehind({ last, head }: RoomState): boolean {
  return last < head;
}

/** The messages of the page, in the order they were written. */
export function messagesOf({ messages, from }: RoomState): WireMessage[] {
  return [...messages.values()].filter(({ seq }) => seq > from).sort((one, other) => one.seq - other.seq);
}

function joined(state: RoomState, head: number): RoomState {
  const isKnown = state.last >= 0 && head - state.last <= MOST_MISSED;
  if (isKnown) return { ...state, head: Math.max(state.head, head) };
  const from = Math.max(0, head - SHOWN_AT_FIRST);
  return { ...NO_ROOM, from, last: from, head };
}

function heard(state: RoomState, event: WireEvent): RoomState {
  // Before the room was joined there is nothing to put it in, and the first page will bring it.
  if (state.last < 0 || event.seq <= state.last) return state;
  const ahead = new Map(state.ahead).set(event.seq, event);
  return inTurn({ ...state, ahead, head: Math.max(state.head, event.seq) });
}

function fetched(state: RoomState, { after, limit, events, head }: Page): RoomState {
  // An answer that begins beyond a hole says nothing of the hole.
  if (state.last < 0 || after > state.last) return state;
  const end = events.length < limit ? Math.max(head, after) : events.at(-1)!.seq;
  if (end <= state.last) return { ...state, head: Math.max(state.head, head) };
  const wanted = events.filter(({ seq }) => seq > state.last);
  const kept = withoutGone(state, end, wanted);
  const ahead = new Map([...state.ahead].filter(([seq]) => seq > end));
  const next = wanted.reduce(happened, { ...state, messages: kept, ahead });
  return inTurn({ ...next, last: end, head: Math.max(state.head, head, end) });
}

/** Positions that were not given are gone for good, and so is what was written there. */
function withoutGone(state: RoomState, end: number, given: readonly WireEvent[]): ReadonlyMap<string, WireMessage> {
  const standing = new Set(given.filter((event) => !event.bare).map(({ seq }) => seq));
  const isGone = ({ seq }: WireMessage) => seq > state.last && seq <= end && !standing.has(seq);
  if (![...state.messages.values()].some(isGone)) return state.messages;
  return new Map([...state.messages].filter(([, message]) => !isGone(message)));
}

function older(state: RoomState, { after, events }: { after: number; events: readonly WireEvent[] }): RoomState {
  if (after >= state.from) return state;
  const messages = new Map(state.messages);
  // What an edit has told of a message is newer than this page may be.
  for (const event of events) {
    if (!event.bare && event.seq <= state.from && !messages.has(event.message.id)) {
      messages.set(event.message.id, event.message);
    }
  }
  return { ...state, messages, from: after };
}

/** Takes what came early and whose turn it is now. */
function inTurn(state: RoomState): RoomState {
  let next = state;
  for (let event = next.ahead.get(next.last + 1); event; event = next.ahead.get(next.last + 1)) {
    next = { ...happened(next, event), last: event.seq, ahead: without(next.ahead, event.seq) };
  }
  return next;
}

function happened(state: RoomState, event: WireEvent): RoomState {
  if (event.bare) return state;
  const { id } = event.message;
  const messages = new Map(state.messages).set(id, event.message);
  // Safety: the words under a lifted cover may have changed, or be gone.
  return { ...state, messages, lifted: state.lifted.has(id) ? without(state.lifted, id) : state.lifted };
}

function without<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
