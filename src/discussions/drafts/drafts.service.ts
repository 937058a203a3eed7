import { Injectable } from '@nestjs/common';
import { isId } from '../../kernel/ids.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOfAll } from '../../kernel/scopes.js';
import type { SealPlace, Viewer } from '../../kernel/viewer.js';
import { DraftsStore } from './drafts.store.js';

export type DraftPlace = 'group' | 'thread' | 'room' | 'post';

export interface Draft {
  text: string;
  /** The id of the post it quotes. */
  quotes: string | null;
}

/** Stands before the id of what is quoted: no text can begin so, for the length of the id that follows. */
const QUOTES = /^\u0001([0-9a-f-]{36})/;

/** Room for the longest post and its title. */
const LONGEST_DRAFT = 40_000;

/** Words not yet said, one draft for each place, sealed to their writer. */
@Injectable()
export class Drafts {
  constructor(private readonly store: DraftsStore) {}

  /** The draft for a place, or null. Its text is whatever the client saved. */
  async read(viewer: Viewer, kind: DraftPlace, id: string): Promise<Draft | null> {
    const place = placeOf(viewer, kind, id);
    const sealed = await this.store.find(place.tag);
    return sealed ? unpacked(viewer.open('draft', place, sealed)) : null;
  }

  /** Throws TOO_LONG. Nothing else is asked of a draft: it need not be ready to be said. */
  async save(viewer: Viewer, kind: DraftPlace, id: string, draft: Draft): Promise<void> {
    const { text } = draft;
    if (Buffer.byteLength(text) > LONGEST_DRAFT) throw new Refusal('TOO_LONG', { field: 'text', limit: LONGEST_DRAFT });
    const place = placeOf(viewer, kind, id);
    await this.store.save(place.tag, viewer.seal('draft', place, packed(draft)));
  }

  async discard(viewer: Viewer, kind: DraftPlace, id: string): Promise<void> {
    await this.store.delete(placeOf(viewer, kind, id).tag);
  }
}

function packed({ text, quotes }: Draft): Buffer {
  return Buffer.from(quotes ? `\u0001${quotes}${text}` : text);
}

/** What was sealed: a text, with what it quotes before it. */
export function unpacked(plain: Buffer): Draft {
  const whole = plain.toString('utf8');
  const quotes = QUOTES.exec(whole)?.[1] ?? null;
  return { text: quotes ? whole.slice(quotes.length + 1) : whole, quotes };
}

/** Where the draft for one target stands, for this viewer. */
export function placeOf(viewer: Viewer, kind: DraftPlace, id: string): SealPlace {
  if (!isId(id)) throw new Refusal('INVALID', { field: 'id' });
  return { table: 'discussions.draft', column: 'sealed', tag: viewer.tag('draft', scopeOfAll('draft', [kind, id])) };
}
