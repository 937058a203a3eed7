import { Injectable } from '@nestjs/common';
import { Clock, hourOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { type SubjectRef, Subjects } from '../subjects.js';
import type { CaseRow } from './case.entity.js';
import { CasesStore } from './cases.store.js';
import { type Lane, moreUrgent } from './lanes.rules.js';

/** Opens the cases that the team looks at: one for each subject, however many reasons there are. */
@Injectable()
export class Cases {
  constructor(
    private readonly store: CasesStore,
    private readonly subjects: Subjects,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /**
   * Opens the case of a subject, or strengthens the one that is open. Joins the caller's transaction: call it once
   * the subject is written, because its keeper is asked who wrote it.
   */
  async raise(subject: SubjectRef & { groupId: string }, lane: Lane, why: string): Promise<void> {
    await this.db.transaction(async () => {
      const { item, isNew } = await this.openOrFind(subject, lane, why);
      if (!isNew && !isContained(item, lane, why)) await this.strengthen(item, lane, why);
    });
  }

  /** The one open case of a subject, locked; made with this lane and reason if there was none. Needs a transaction. */
  async openOrFind(
    subject: SubjectRef & { groupId: string },
    lane: Lane,
    why: string,
  ): Promise<{ item: CaseRow; isNew: boolean }> {
    const found = await this.store.openCaseOf(subject);
    if (found) return { item: found, isNew: false };
    const item = await this.newCase(subject, lane, why);
    if (await this.store.open(item)) return { item, isNew: true };
    // Somebody was faster by a moment: their case is there now, or was decided in that moment and a new one is due.
    return this.openOrFind(subject, lane, why);
  }

  /** Adds a reason to a case, and moves it up if the reason is more urgent. */
  async strengthen(item: CaseRow, lane: Lane, why: string): Promise<void> {
    const reasons = item.why.includes(why) ? item.why : [...item.why, why];
    await this.store.strengthen(item.id, moreUrgent(item.lane, lane), reasons);
  }

  private async newCase({ kind, id, groupId }: SubjectRef & { groupId: string }, lane: Lane, why: string) {
    const subject = await this.subjects.keeperOf(kind).load(id);
    if (!subject) throw new Error('A case needs a subject that is written already');
    const item: CaseRow = {
      id: this.randomness.uuid(),
      subjectKind: kind,
      subjectId: id,
      groupId,
      authorId: subject.authorship.authorId,
      lane,
      why: [why],
      state: 'open',
      version: 1,
      note: null,
      openedHour: hourOf(this.clock.now()),
    };
    return item;
  }
}

/** Whether the case says all of this already: an edit that is screened again changes nothing. */
function isContained(item: CaseRow, lane: Lane, why: string): boolean {
  return item.why.includes(why) && moreUrgent(item.lane, lane) === item.lane;
}
