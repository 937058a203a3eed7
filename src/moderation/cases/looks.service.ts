import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from '../audit/audit.service.js';
import { AppealsStore } from '../decisions/appeals.store.js';
import { DecisionsStore } from '../decisions/decisions.store.js';
import { ReportsStore } from '../reports/reports.store.js';
import { type Subject, Subjects } from '../subjects.js';
import { CaseFiles } from './case-files.service.js';
import { caseItemOf } from './case-items.js';
import type { CaseSubject, OpenedCase } from './opened-case.type.js';

/** Takes the covers off a case, and writes down that somebody did. */
@Injectable()
export class Looks {
  constructor(
    private readonly files: CaseFiles,
    private readonly reports: ReportsStore,
    private readonly decisions: DecisionsStore,
    private readonly appeals: AppealsStore,
    private readonly subjects: Subjects,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  /** The case with its words, reports and a bounded context. Throws NOT_FOUND, NOT_ALLOWED to the anonymous author. */
  async open(viewer: Viewer, id: string): Promise<OpenedCase> {
    await this.throttle.count('private', viewer);
    return this.db.transaction(async () => {
      const { item, subject } = await this.files.visible(viewer, id);
      const ref = { kind: item.subjectKind, id: item.subjectId };
      const opened = {
        item: caseItemOf(viewer, item),
        subject: subject ? covered(subject) : null,
        reports: await this.reports.ofCase(id),
        appeals: (await this.appeals.ofCase(id)).map(({ words }) => words),
        around: subject ? await this.subjects.keeperOf(ref.kind).around(ref.id) : [],
        note: item.note,
        decisions: await this.decisions.ofSubject(ref),
      };
      // Safety: whoever looks at what somebody wrote in trust leaves their own name, or does not get to look.
      await this.audit.record(viewer, 'look', ref, { caseId: id });
      return opened;
    });
  }
}

/** Safety: the authorship stays behind; the team gets a name, and whether it is a pseudonym. */
function covered({ id, placeId, seq, words, notes, state, locked, authorName, authorship }: Subject): CaseSubject {
  const author = { name: authorName, isAnonymous: authorship.authorTag !== null };
  return { id, placeId, seq, words, notes, state, locked, author };
}
