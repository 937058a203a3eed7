import type { WireRefusal } from '../../../../src/realtime/wire.js';

/** Words as the person sends them. */
export interface Words {
  body: string;
  anonymous: boolean;
  notes: string[];
  replyTo: string | null;
}

export interface Outgoing extends Words {
  /** The same until it is acknowledged: then it is one message, however often it was sent. */
  clientId: string;
  /** When the person sent it, in milliseconds. */
  at: number;
  /**
   * `late`: it waited so long that the talk has moved on, and the person is asked. `held`: it was refused, and its
   * words are kept until the person tries again or takes them back.
   */
  state: 'waiting' | 'sending' | 'late' | 'held';
  refused?: WireRefusal;
  /** How often it was on its way without an answer. */
  tries: number;
  /** The furthest position known of the room when it was first on its way; it can only stand after that. */
  after?: number;
  /** The person wants it sent, however late it is. */
  isWanted?: boolean;
  /** Where it stands in the room, once it was acknowledged. */
  seq?: number;
}

export type Outbox = readonly Outgoing[];

export type OutboxAction =
  | { kind: 'write'; words: Words; clientId: string; at: number }
  | { kind: 'send'; clientId: string; head: number }
  | { kind: 'acknowledged'; clientId: string; seq: number }
  /** No answer came; it may have arrived all the same. */
  | { kind: 'unanswered'; clientId: string }
  | { kind: 'refused'; clientId: string; refused: WireRefusal }
  | { kind: 'again'; clientId: string; newId: string }
  | { kind: 'taken back'; clientId: string }
  /** Time has passed. */
  | { kind: 'looked'; now: number }
  /** The session is over: what waits is not sent for whoever signs in next without being asked. */
  | { kind: 'held' };

/** After this long the talk has moved on. In milliseconds. */
export const LATE = 10 * 60_000;

/** Refusals that pass by themselves; every other waits for the person. */
const PASSING = new Set(['TOO_MANY', 'BUSY', 'UNAVAILABLE']);

export function outboxReducer(outbox: Outbox, action: OutboxAction): Outbox {
  switch (action.kind) {
    case 'write':
      return [...outbox, { ...action.words, clientId: action.clientId, at: action.at, state: 'waiting', tries: 0 }];
    case 'taken back':
      return outbox.filter(({ clientId }) => clientId !== action.clientId);
    case 'looked':
      return outbox.map((one) => (isLate(one, action.now) ? { ...one, state: 'late' } : one));
    case 'held':
      return outbox.map((one) => (isOpen(one) ? { ...one, state: 'held', refused: { code: 'SIGN_IN' } } : one));
    default:
      return outbox.map((one) => (one.clientId === action.clientId ? changed(one, action) : one));
  }
}

/** What is to be sent next, or undefined: one at a time, in the order it was written. */
export function nextOf(outbox: Outbox): Outgoing | undefined {
  if (outbox.some(({ state, seq }) => state === 'sending' && seq === undefined)) return undefined;
  return outbox.find(({ state }) => state === 'waiting');
}

/** Whether something waits that can go without asking the person. */
export function isWaiting(outbox: Outbox): boolean {
  return outbox.some(isOpen);
}

function changed(one: Outgoing, action: Extract<OutboxAction, { clientId: string }>): Outgoing {
  switch (action.kind) {
    case 'send':
      return { ...one, state: 'sending', tries: one.tries + 1, after: one.after ?? action.head };
    case 'acknowledged':
      return { ...one, state: 'sending', seq: action.seq };
    case 'unanswered':
      return one.state === 'sending' ? { ...one, state: 'waiting' } : one;
    case 'refused': {
      if (PASSING.has(action.refused.code)) return { ...one, state: 'waiting' };
      return { ...one, state: 'held', refused: action.refused };
    }
    case 'again':
      return again(one, action.newId);
    default:
      return one;
  }
}

function again({ refused, ...one }: Outgoing, newId: string): Outgoing {
  // Only an id that stands for other words has to be given up; with any other a second message could come of it.
  const clientId = refused?.code === 'CONFLICT' ? newId : one.clientId;
  return { ...one, clientId, state: 'waiting', isWanted: true };
}

function isLate({ state, isWanted, at }: Outgoing, now: number): boolean {
  return state === 'waiting' && !isWanted && now - at > LATE;
}

function isOpen({ state, seq }: Outgoing): boolean {
  return seq === undefined && (state === 'waiting' || state === 'sending');
}
