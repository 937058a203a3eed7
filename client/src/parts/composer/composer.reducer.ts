import type { Refused } from '../../api/refusals.js';
import type { Note } from '../note-tag.js';

export type Wanted = 'EXPERIENCES' | 'IDEAS' | 'LISTENING' | 'NOTHING';

/** What somebody is writing. Never changed in place, so that one can tell whether it is still the same. */
export interface Written {
  title: string;
  body: string;
  notes: readonly Note[];
  wanted: Wanted;
  anonymous: boolean;
  /** The id of a post. */
  quotes: string | null;
}

export interface Composing {
  written: Written;
  /** One for all tries of the same words, so that a try whose answer was lost posts nothing twice. */
  clientId: string;
  draft: 'none' | 'unsaved' | 'saving' | 'saved' | 'offline';
  isSending: boolean;
  /** Why it was not posted, or the draft not kept. */
  refused: Refused | undefined;
}

export type ComposingEvent =
  | { type: 'restored'; written: Partial<Written> }
  | { type: 'wrote'; change: Partial<Written> }
  | { type: 'saving' }
  | { type: 'saved'; written: Written }
  | { type: 'notSaved'; refused: Refused }
  | { type: 'sending' }
  | { type: 'refused'; refused: Refused; nextId: string }
  | { type: 'emptied'; written: Written; nextId: string };

export const LONGEST = { title: 120, body: 10_000 } as const;

export function emptyWords(written: Partial<Written> = {}): Written {
  return { title: '', body: '', notes: [], wanted: 'LISTENING', anonymous: true, quotes: null, ...written };
}

export function composing(written: Written, clientId: string): Composing {
  return { written, clientId, draft: 'none', isSending: false, refused: undefined };
}

/** Moves on what is being written. Safety: no refusal, of the server or of the line, changes a word of it. */
export function composerReducer(state: Composing, event: ComposingEvent): Composing {
  switch (event.type) {
    case 'restored':
      // What was typed before the draft came is newer.
      if (state.draft !== 'none') return state;
      return { ...state, written: { ...state.written, ...event.written }, draft: 'saved' };
    case 'wrote':
      return { ...state, written: { ...state.written, ...event.change }, draft: 'unsaved', refused: undefined };
    case 'saving':
      return { ...state, draft: 'saving' };
    case 'saved':
      return { ...state, draft: event.written === state.written ? 'saved' : 'unsaved' };
    case 'notSaved':
      if (event.refused.code === 'OFFLINE') return { ...state, draft: 'offline' };
      return { ...state, draft: 'unsaved', refused: event.refused };
    case 'sending':
      return { ...state, isSending: true, refused: undefined };
    case 'refused':
      return refused(state, event);
    case 'emptied':
      return composing(event.written, event.nextId);
  }
}

/** Only other words under the same id need an id of their own: what was sent before has arrived. */
function refused(state: Composing, event: { refused: Refused; nextId: string }): Composing {
  const clientId = event.refused.code === 'CONFLICT' ? event.nextId : state.clientId;
  return { ...state, clientId, isSending: false, refused: event.refused };
}

/** How many characters there are too many, as the server counts them; 0 when it fits. */
export function tooMany(field: keyof typeof LONGEST, written: Written): number {
  return Math.max(0, [...written[field].trim().normalize('NFC')].length - LONGEST[field]);
}

/** Why this cannot be posted yet, before the server is asked. */
export function problemOf(written: Written, hasTitle: boolean): Refused | undefined {
  const fields = hasTitle ? (['title', 'body'] as const) : (['body'] as const);
  for (const field of fields) {
    if (written[field].trim() === '') return { code: 'TOO_SHORT', field, limit: 1 };
    if (tooMany(field, written) > 0) return { code: 'TOO_LONG', field, limit: LONGEST[field] };
  }
  return undefined;
}

/** Whether there is anything that would be missed. */
export function isEmpty({ title, body }: Written): boolean {
  return title.trim() === '' && body.trim() === '';
}

/** A draft as it is kept: the words with what was chosen for them. What it quotes is kept beside it. */
export function draftText({ title, body, notes, wanted, anonymous }: Written): string {
  return JSON.stringify({ title, body, notes, wanted, anonymous });
}

/** A draft as it was kept; one from elsewhere is the words alone. */
export function draftOf(text: string): Partial<Written> {
  try {
    const kept = JSON.parse(text) as Partial<Written> | null;
    if (kept && typeof kept === 'object' && typeof kept.body === 'string') return kept;
  } catch {
    // Plain words.
  }
  return { body: text };
}
