import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { ApprovalRow } from './approval.entity.js';

export type Review = Pick<ApprovalRow, 'id' | 'revisionId' | 'reviewedBy' | 'reviewedOn' | 'nextReviewOn' | 'clientId'>;

const COLUMNS = `id, revision_id as "revisionId", reviewed_by as "reviewedBy", reviewed_on as "reviewedOn",
  next_review_on as "nextReviewOn", client_id as "clientId"`;

@Injectable()
export class ApprovalsStore {
  constructor(private readonly db: Database) {}

  /** Approves the words as they stand in the database, and compares the approver with whoever wrote them. */
  async insert(approval: Omit<ApprovalRow, 'contentHash' | 'authorKey'>): Promise<void> {
    const { id, revisionId, approverId, reviewedBy, reviewedOn, nextReviewOn, approvedAt, clientId } = approval;
    await this.db.rows(
      `insert into library.approval (id, revision_id, content_hash, author_key, approver_id, reviewed_by, reviewed_on,
                                     next_review_on, approved_at, client_id)
       select $1, r.id, r.content_hash, r.author_key, $3, $4, $5, $6, $7, $8 from library.revision r where r.id = $2`,
      [id, revisionId, approverId, reviewedBy, reviewedOn, nextReviewOn, approvedAt, clientId],
    );
  }

  /** The reviews of one revision, newest first. */
  ofRevision(revisionId: string): Promise<Review[]> {
    return this.db.rows<Review>(
      `select ${COLUMNS} from library.approval where revision_id = $1 order by approved_at desc, id`,
      [revisionId],
    );
  }

  byClientId(approverId: string, clientId: string): Promise<Review | undefined> {
    return this.db.row<Review>(`select ${COLUMNS} from library.approval where approver_id = $1 and client_id = $2`, [
      approverId,
      clientId,
    ]);
  }
}
