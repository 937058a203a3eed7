import { Injectable } from '@nestjs/common';
import {
  HelplineBook,
  type HelplineKindName,
  isOverdue,
  type KeptHelpline,
  type VerifiedHowName,
} from '../../crisis/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { breaksUnique } from '../../kernel/database-errors.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import { mayCurate, type Viewer } from '../../kernel/viewer.js';
import { Audit } from '../../moderation/index.js';
import { changesBetween, type FieldChange, recorded } from './changes.rules.js';
import { changed, type GivenHelpline, readHelpline, verified } from './helpline.rules.js';

const SUBJECT = 'helpline';
/** A place in the order has an entry under the first line of its country. */
const ORDERED = 'helplines-order';

/** What somebody of the team did to a helpline. */
export interface HelplineChangeView {
  action: string;
  staffName: string | null;
  at: Date;
  changes: FieldChange[];
}

interface Asked {
  id: string;
  version: number;
}

/** Keeps the list of helplines. Every act is in the audit log, in its own transaction, with what was before and after. */
@Injectable()
export class HelplineDesk {
  constructor(
    private readonly book: HelplineBook,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /** Every helpline, hidden ones too. Throws NOT_ALLOWED. */
  async all(viewer: Viewer): Promise<KeptHelpline[]> {
    await this.admit(viewer, 'read');
    return this.book.all();
  }

  /** What the team did to one helpline, newest first. Throws NOT_ALLOWED or NOT_FOUND. */
  async history(viewer: Viewer, id: string): Promise<HelplineChangeView[]> {
    await this.admit(viewer, 'read');
    if (!(await this.book.find(id))) throw new Refusal('NOT_FOUND');
    const entries = await this.audit.about(SUBJECT, id);
    return entries.map(({ payload, ...entry }) => {
      const { before, after } = (payload ?? {}) as Record<string, Record<string, unknown> | undefined>;
      return { ...entry, changes: changesBetween(before ?? {}, after ?? {}) };
    });
  }

  /** Adds a helpline that nobody has tried yet: hidden, unless it is an emergency number. Throws INVALID or TAKEN. */
  async add(
    viewer: Viewer,
    {
      clientId,
      country,
      kind,
      ...given
    }: GivenHelpline & { clientId: string; country: string; kind: HelplineKindName },
  ): Promise<KeptHelpline> {
    await this.admit(viewer, 'private');
    const content = readHelpline(given, kind);
    if (!/^[A-Z]{2}$/.test(country)) throw new Refusal('INVALID', { field: 'country' });
    const id = this.randomness.uuid();
    const untried = { numberRead: false, verifiedBy: null, verifiedOn: null, verifiedHow: null };
    const added = this.db.transaction(async () => {
      const earlier = await this.book.byClientId(clientId);
      if (earlier) return earlier;
      await this.book.add({
        ...{ id, clientId, country, kind, ...content, ...untried, version: 1 },
        ...{ checkedOn: dateOf(this.clock.now()), shown: kind === 'emergency' },
      });
      const line = (await this.book.find(id))!;
      await this.audit.record(viewer, 'helpline-add', { kind: SUBJECT, id }, { before: {}, after: recorded(line) });
      return line;
    });
    return added.catch(async (error: unknown) => {
      // Sent twice at the same moment, or another curator was first.
      const earlier = await this.book.byClientId(clientId);
      if (!earlier) throw takenOr(error);
      return earlier;
    });
  }

  /** Changes what a helpline says. Another number is untried again, and hidden. Throws STALE, INVALID or TAKEN. */
  async change(viewer: Viewer, asked: Asked, given: GivenHelpline): Promise<KeptHelpline> {
    return this.act(viewer, 'helpline-change', asked, (line) => changed(line, readHelpline(given, line.kind)));
  }

  /** Writes down that the viewer rang it, or read it at its source, on a date. Throws INVALID for one to come. */
  async verify(viewer: Viewer, asked: Asked, how: VerifiedHowName, on: string): Promise<KeptHelpline> {
    const today = dateOf(this.clock.now());
    if (!isDate(on) || on > today || isOverdue(on, today)) throw new Refusal('INVALID', { field: 'on' });
    return this.act(viewer, 'helpline-verify', asked, (line) => verified(line, how, on, viewer.accountId));
  }

  /** Shows or hides a helpline. Throws CLOSED for one that nobody has read, and for hiding an emergency number. */
  async show(viewer: Viewer, asked: Asked, shown: boolean): Promise<KeptHelpline> {
    return this.act(viewer, shown ? 'helpline-show' : 'helpline-hide', asked, (line) => {
      // Safety: a country always has its emergency number, and otherwise only numbers that somebody has read.
      if (!shown && line.kind === 'emergency') throw new Refusal('CLOSED', { field: 'emergency' });
      if (shown && !line.numberRead && line.kind !== 'emergency') throw new Refusal('CLOSED', { field: 'numberRead' });
      return { ...line, shown };
    });
  }

  /** Puts all helplines of a country into an order, for where their hours and dates do not decide. Throws STALE. */
  async order(viewer: Viewer, country: string, ids: readonly string[]): Promise<KeptHelpline[]> {
    await this.admit(viewer, 'private');
    return this.db.transaction(async () => {
      const before = (await this.book.all()).filter((line) => line.country === country).map((line) => line.id);
      if (before.length === 0) throw new Refusal('NOT_FOUND');
      const same =
        ids.length === before.length && new Set(ids).size === ids.length && ids.every((id) => before.includes(id));
      // Somebody else has added one in the meantime.
      if (!same) throw new Refusal('STALE');
      await this.book.order(ids);
      const subject = { kind: ORDERED, id: [...before].sort()[0]! };
      await this.audit.record(viewer, 'helplines-order', subject, { country, before, after: ids });
      return (await this.book.all()).filter((line) => line.country === country);
    });
  }

  private async act(
    viewer: Viewer,
    action: string,
    { id, version }: Asked,
    step: (line: KeptHelpline) => KeptHelpline,
  ): Promise<KeptHelpline> {
    await this.admit(viewer, 'private');
    const acted = this.db.transaction(async () => {
      const line = await this.book.locked(id);
      if (!line) throw new Refusal('NOT_FOUND');
      if (line.version !== version) throw new Refusal('STALE');
      const next = step(line);
      await this.book.write(next);
      const payload = { before: recorded(line), after: recorded(next) };
      await this.audit.record(viewer, action, { kind: SUBJECT, id }, payload);
      return (await this.book.find(id))!;
    });
    return acted.catch((error: unknown) => {
      throw takenOr(error);
    });
  }

  private async admit(viewer: Viewer, limit: 'read' | 'private'): Promise<void> {
    await this.throttle.count(limit, viewer);
    if (!mayCurate(viewer)) throw new Refusal('NOT_ALLOWED');
  }
}

function takenOr(error: unknown): unknown {
  return breaksUnique(error, 'helpline_country_kind_name_key') ? new Refusal('TAKEN', { field: 'name' }) : error;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}
