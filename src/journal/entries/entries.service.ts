import { Injectable } from '@nestjs/common';
import { Screening } from '../../crisis/index.js';
import { cleanDay } from '../../kernel/days.js';
import { type Connection, connectionOf, type PageRequest } from '../../kernel/page.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type PrivateItem, PrivatePages, versionOf, type Was, type Written } from '../../vault/index.js';
import { cleanWords, LIMITS, openingOf } from '../words.rules.js';
import type { EditJournalEntryInput, WriteJournalEntryInput } from './entry.input.js';
import type { JournalEntry, JournalEntryPayload } from './entry.type.js';

const LIST = 'list/journal';

interface Entry extends Written {
  on: string;
  text: string;
}

/** A journal: sealed rows that only their writer finds and reads. */
@Injectable()
export class Entries {
  constructor(
    private readonly pages: PrivatePages,
    private readonly screening: Screening,
  ) {}

  async page(viewer: Viewer, { first, after }: PageRequest): Promise<Connection<JournalEntry>> {
    const { items, more } = await this.pages.page<Entry>(viewer, LIST, first, after);
    const page = connectionOf(items.map(shown), first, (entry) => entry.slot);
    return { ...page, pageInfo: { ...page.pageInfo, hasNextPage: more } };
  }

  /** Throws NOT_FOUND. */
  async read(viewer: Viewer, slot: number): Promise<JournalEntry> {
    return shown(await this.pages.at<Entry>(viewer, LIST, slot));
  }

  /** Throws INVALID, TOO_SHORT, TOO_LONG, CONFLICT and TOO_MANY. */
  async write(viewer: Viewer, { clientId, on, text, slot }: WriteJournalEntryInput): Promise<JournalEntryPayload> {
    const entry = { id: clientId, on: cleanDay(on, 'on'), text: cleanWords(text, 'text', LIMITS.entry, 1) };
    return this.answer(await this.pages.write<Entry>(viewer, LIST, entry, slot ?? undefined));
  }

  /** Throws NOT_FOUND, STALE, TOO_SHORT and TOO_LONG. */
  async edit(viewer: Viewer, { slot, version, text }: EditJournalEntryInput): Promise<JournalEntryPayload> {
    const words = cleanWords(text, 'text', LIMITS.entry, 1);
    const { value } = await this.pages.at<Entry>(viewer, LIST, slot);
    return this.answer(await this.pages.change<Entry>(viewer, LIST, { slot, version }, { on: value.on, text: words }));
  }

  /** Throws NOT_FOUND and STALE. */
  async delete(viewer: Viewer, was: Was): Promise<void> {
    await this.pages.remove(viewer, LIST, was);
  }

  /** All of it, newest first, for its writer to take along. */
  async export(viewer: Viewer): Promise<{ on: string; text: string }[]> {
    const entries: { on: string; text: string }[] = [];
    for await (const { on, text } of this.pages.all<Entry>(viewer, LIST)) entries.push({ on, text });
    return entries;
  }

  // Safety: what a journal says is heard inside its writer's own request, for the offer alone: no case is opened, and
  // nothing of what was found is kept. A diary that reports is no diary.
  private answer(item: PrivateItem<Entry>): JournalEntryPayload {
    return { entry: shown(item), supportOffer: this.screening.offerFor(item.value.text) };
  }
}

function shown(item: PrivateItem<Entry>): JournalEntry {
  const { on, text } = item.value;
  return { slot: item.slot, version: versionOf(item), on, text, opening: openingOf(text) };
}
