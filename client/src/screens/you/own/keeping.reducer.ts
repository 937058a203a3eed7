import type { Refused } from '../../../api/refusals.js';

/** Where something stands, and in which state it was read. */
export interface At {
  slot: number;
  version: string | null;
}

/** Words that are kept as they are written. */
export interface Keeping<Words> {
  words: Words;
  /** Where they are kept; undefined while they are not. */
  at: At | undefined;
  /** For words that are not kept yet: one for all tries, so that a try whose answer was lost keeps nothing twice. */
  clientId: string;
  /** Words on their way, or whose answer was lost: they go again as they were, before any newer ones. */
  sent: Words | undefined;
  is: 'resting' | 'unsaved' | 'saving' | 'saved' | 'offline';
  refused: Refused | undefined;
  /** What another device kept in the meantime. */
  other: { words: Words; at: At } | undefined;
}

export type KeepingEvent<Words> =
  | { type: 'wrote'; words: Words }
  | { type: 'saving'; words: Words }
  | { type: 'kept'; words: Words; at: At }
  | { type: 'notKept'; refused: Refused; nextId: string }
  | { type: 'met'; words: Words; at: At }
  | { type: 'settled'; words: Words }
  | { type: 'removed'; nextId: string };

export function keeping<Words>(words: Words, at: At | undefined, clientId: string): Keeping<Words> {
  return { words, at, clientId, sent: undefined, is: 'resting', refused: undefined, other: undefined };
}

/** Moves on what is being kept. Safety: nothing but the person's own hand changes or empties what they wrote. */
export function keepingReducer<Words>(state: Keeping<Words>, event: KeepingEvent<Words>): Keeping<Words> {
  switch (event.type) {
    case 'wrote':
      return { ...state, words: event.words, is: 'unsaved', refused: undefined };
    case 'saving':
      return { ...state, sent: event.words, is: 'saving', refused: undefined };
    case 'kept':
      return { ...state, at: event.at, sent: undefined, is: event.words === state.words ? 'saved' : 'unsaved' };
    case 'notKept':
      return notKept(state, event);
    case 'met':
      return { ...state, sent: undefined, is: 'unsaved', other: { words: event.words, at: event.at } };
    case 'settled':
      return { ...state, words: event.words, at: state.other?.at ?? state.at, is: 'unsaved', other: undefined };
    case 'removed':
      // It rests: nothing but the person puts back what they deleted.
      return keeping(state.words, undefined, event.nextId);
  }
}

function notKept<Words>(state: Keeping<Words>, event: { refused: Refused; nextId: string }): Keeping<Words> {
  const { refused, nextId } = event;
  switch (refused.code) {
    case 'OFFLINE':
    case 'UNAVAILABLE':
      return { ...state, is: 'offline' };
    case 'UNEXPECTED':
      return { ...state, is: 'unsaved', refused };
    case 'NOT_FOUND':
      // It was deleted elsewhere: the words are still here, and are kept anew when the person says so.
      return { ...state, sent: undefined, at: undefined, clientId: nextId, is: 'unsaved', refused };
    case 'CONFLICT':
      return { ...state, sent: undefined, clientId: nextId, is: 'unsaved', refused };
    default:
      return { ...state, sent: undefined, is: 'unsaved', refused };
  }
}

/** What is to be sent next, or undefined when nothing is, or something has to be settled by the person first. */
export function nextToSend<Words>(state: Keeping<Words>): Words | undefined {
  if (state.other || (state.is !== 'unsaved' && state.is !== 'offline')) return undefined;
  return state.sent ?? state.words;
}

/** How many characters there are too many, as the server counts them; 0 when it fits. */
export function tooManyOf(text: string, longest: number): number {
  return Math.max(0, [...text.trim().normalize('NFC')].length - longest);
}
