import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';

@Injectable()
export class RecordsStore {
  constructor(private readonly db: Database) {}

  /** Every wording of an author, newest first. */
  revisionsOf(accountId: string): Promise<object[]> {
    return this.db.rows(
      `select w.kind, w.slug, r.n, r.state, r.title, r.summary, r.body, r.verdict, r.sources, r.begun_at as "begunAt"
       from library.revision r join library.work w on w.id = r.work_id
       where r.author_id = $1 order by r.begun_at desc, r.id`,
      [accountId],
    );
  }

  /** Every approval of a clinician, newest first. */
  reviewsOf(accountId: string): Promise<object[]> {
    return this.db.rows(
      `select w.kind, w.slug, r.n, a.reviewed_by as "reviewedBy", a.reviewed_on as "reviewedOn",
              a.next_review_on as "nextReviewOn"
       from library.approval a join library.revision r on r.id = a.revision_id join library.work w on w.id = r.work_id
       where a.approver_id = $1 order by a.approved_at desc, a.id`,
      [accountId],
    );
  }

  /** What a curator answered to notes of readers, newest first. */
  answersOf(accountId: string): Promise<object[]> {
    return this.db.rows(
      `select w.slug, c.section, c.answer, c.answered_at as "answeredAt"
       from library.concern c join library.revision r on r.id = c.revision_id join library.work w on w.id = r.work_id
       where c.answered_by = $1 order by c.answered_at desc, c.id`,
      [accountId],
    );
  }

  /** Throws an author's drafts away, and works that then say nothing. */
  async deleteDraftsOf(accountId: string): Promise<void> {
    await this.db.rows(`delete from library.revision where author_id = $1 and state = 'draft'`, [accountId]);
    await this.db.rows(
      `delete from library.work w where not exists (select 1 from library.revision where work_id = w.id)
       and not exists (select 1 from library.work where translation_of = w.id)`,
    );
  }

  /** Takes the author off everything they wrote; what waits for a review becomes a draft again. */
  async takeAuthorOff(accountId: string): Promise<void> {
    await this.db.rows(
      `update library.revision
       set state = case when state = 'submitted' then 'draft' else state end,
           author_left = state not in ('draft', 'submitted'), author_id = null, client_id = null, version = version + 1
       where author_id = $1`,
      [accountId],
    );
  }
}
