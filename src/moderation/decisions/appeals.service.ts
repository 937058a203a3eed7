import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Cases } from '../cases/cases.service.js';
import { Lane } from '../cases/lanes.rules.js';
import { isAppealable, Notices } from '../notices/notices.service.js';
import { Subjects } from '../subjects.js';
import { AppealsStore } from './appeals.store.js';
import { DecisionsStore } from './decisions.store.js';

/** Brings a decision before somebody else, on the word of whoever it was about. */
@Injectable()
export class Appeals {
  constructor(
    private readonly store: AppealsStore,
    private readonly decisions: DecisionsStore,
    private readonly notices: Notices,
    private readonly cases: Cases,
    private readonly subjects: Subjects,
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  /** Appeals the decision of one's own notice, once. Throws NOT_FOUND, NOT_ALLOWED where nothing can be appealed. */
  async appeal(viewer: Viewer, noticeId: string, input: string): Promise<void> {
    await this.throttle.count('report', viewer);
    const words = cleanText(input, { field: 'words', longest: 2_000, lines: true });
    const notice = await this.notices.own(viewer, noticeId);
    if (!notice) throw new Refusal('NOT_FOUND');
    const decision = await this.decisions.find(notice.decisionId);
    if (!decision || decision.isReversed || !isAppealable(decision.action)) throw new Refusal('NOT_ALLOWED');
    const { subjectKind: kind, subjectId: id } = notice;
    const subject = await this.subjects.keeperOf(kind).load(id);
    if (!subject) throw new Refusal('NOT_FOUND');
    // Safety: nothing written here is keyed by the account or by a tag: the appeal hangs on the decision alone.
    await this.db.transaction(async () => {
      const { item, isNew } = await this.cases.openOrFind(subject, Lane.TODAY, 'appeal');
      const isFirst = await this.store.insert({ decisionId: decision.id, caseId: item.id, words });
      if (!isFirst) throw new Refusal('NOT_ALLOWED');
      if (!isNew) await this.cases.strengthen(item, Lane.TODAY, 'appeal');
    });
  }
}
