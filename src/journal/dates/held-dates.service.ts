import { Injectable } from '@nestjs/common';
import { cleanDay } from '../../kernel/days.js';
import { cleanText } from '../../kernel/text.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type PrivateItem, versionOf, type Was, type Written } from '../../vault/index.js';
import { ShortLists } from '../short-lists.service.js';
import { LIMITS } from '../words.rules.js';
import type { ChangeHeldDateInput, HeldDate, HoldDateInput } from './held-date.type.js';

const LIST = 'list/dates';

interface Kept extends Written {
  date: string;
  name: string;
}

/**
 * Dates that somebody holds. Safety: they are entered here and nowhere else, and read here and nowhere else: nothing
 * derives one, and nothing is said, sent or shown because a day has come.
 */
@Injectable()
export class HeldDates {
  constructor(private readonly lists: ShortLists) {}

  /** In the order of the calendar. */
  async all(viewer: Viewer): Promise<HeldDate[]> {
    const dates = (await this.lists.all<Kept>(viewer, LIST)).map(shown);
    return dates.sort((a, b) => (a.date === b.date ? a.slot - b.slot : a.date < b.date ? -1 : 1));
  }

  /** Throws INVALID, TOO_LONG, CONFLICT and TOO_MANY. */
  async hold(viewer: Viewer, { clientId, slot, ...given }: HoldDateInput): Promise<HeldDate> {
    return shown(await this.lists.write<Kept>(viewer, LIST, { id: clientId, ...cleaned(given) }, slot));
  }

  /** Throws INVALID, TOO_LONG, NOT_FOUND and STALE. */
  async change(viewer: Viewer, { slot, version, ...given }: ChangeHeldDateInput): Promise<HeldDate> {
    return shown(await this.lists.change<Kept>(viewer, LIST, { slot, version }, cleaned(given)));
  }

  /** Throws NOT_FOUND and STALE. */
  letGo(viewer: Viewer, was: Was): Promise<void> {
    return this.lists.remove(viewer, LIST, was);
  }
}

function cleaned({ date, name }: { date: string; name: string }) {
  return {
    date: cleanDay(date, 'date'),
    name: cleanText(name, { field: 'name', longest: LIMITS.dateName, shortest: 0 }),
  };
}

function shown({ slot, sealed, value }: PrivateItem<Kept>): HeldDate {
  return { slot, version: versionOf({ sealed }), date: value.date, name: value.name };
}
