import { Injectable } from '@nestjs/common';
import { Screening } from '../../crisis/index.js';
import { cleanDay } from '../../kernel/days.js';
import { type Connection, connectionOf, type PageRequest } from '../../kernel/page.js';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type PrivateItem, PrivatePages, versionOf, type Was, type Written } from '../../vault/index.js';
import { cleanWords, LIMITS } from '../words.rules.js';
import type { CheckIn, CheckInPayload, WriteCheckInInput } from './check-in.type.js';

const LIST = 'list/check-ins';

interface Kept extends Written {
  on: string;
  words: string[];
  note: string;
}

/** How somebody was, in words: never a score, never counted, sealed to them. */
@Injectable()
export class CheckIns {
  constructor(
    private readonly pages: PrivatePages,
    private readonly screening: Screening,
  ) {}

  async page(viewer: Viewer, { first, after }: PageRequest): Promise<Connection<CheckIn>> {
    const { items, more } = await this.pages.page<Kept>(viewer, LIST, first, after);
    const page = connectionOf(items.map(shown), first, (checkIn) => checkIn.slot);
    return { ...page, pageInfo: { ...page.pageInfo, hasNextPage: more } };
  }

  /** Throws INVALID, TOO_SHORT for no words at all, TOO_LONG, CONFLICT and TOO_MANY. */
  async write(viewer: Viewer, input: WriteCheckInInput): Promise<CheckInPayload> {
    const kept = { id: input.clientId, on: cleanDay(input.on, 'on'), words: wordsOf(input), note: noteOf(input) };
    if (kept.words.length === 0 && !kept.note) throw new Refusal('TOO_SHORT', { field: 'words', limit: 1 });
    const item = await this.pages.write<Kept>(viewer, LIST, kept, input.slot ?? undefined);
    const { words, note } = item.value;
    // Safety: heard for the offer alone; how somebody was is in no queue.
    return { checkIn: shown(item), supportOffer: this.screening.offerFor([...words, note].join('\n')) };
  }

  /** Throws NOT_FOUND and STALE. */
  async delete(viewer: Viewer, was: Was): Promise<void> {
    await this.pages.remove(viewer, LIST, was);
  }

  /** All of them, newest first, for whoever they are of to take along. */
  async export(viewer: Viewer): Promise<Omit<Kept, 'id'>[]> {
    const all: Omit<Kept, 'id'>[] = [];
    for await (const { on, words, note } of this.pages.all<Kept>(viewer, LIST)) all.push({ on, words, note });
    return all;
  }
}

function wordsOf({ words }: WriteCheckInInput): string[] {
  if (words.length > LIMITS.feelings) throw new Refusal('TOO_MANY', { field: 'words', limit: LIMITS.feelings });
  return [...new Set(words.map((word) => cleanText(word, { field: 'words', longest: LIMITS.feeling })))];
}

function noteOf({ note }: WriteCheckInInput): string {
  return cleanWords(note, 'note', LIMITS.note);
}

function shown({ slot, sealed, value }: PrivateItem<Kept>): CheckIn {
  return { slot, version: versionOf({ sealed }), on: value.on, words: value.words, note: value.note };
}
