import { Injectable } from '@nestjs/common';
import { Clock, dateOf, minuteOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from '../../moderation/index.js';
import { Articles } from '../articles.service.js';
import { refuseAction, refuseOtherVersion, RevisionAction } from '../editing/editing.policy.js';
import { RevisionsStore, type RevisionView } from '../editing/revisions.store.js';
import { ApprovalsStore } from './approvals.store.js';

/** A clinician's approval of one wording. */
export interface GivenApproval {
  clientId: string;
  revisionId: string;
  version: number;
  reviewedBy: string;
  nextReviewOn: string;
}

/** No review is good for longer than this, in days. The number is ours: what is known changes within three years. */
const LONGEST_REVIEW_DAYS = 3 * 365;

/** What clinicians do with what was handed in: approve exactly these words, or send them back. */
@Injectable()
export class Reviews {
  constructor(
    private readonly approvals: ApprovalsStore,
    private readonly revisions: RevisionsStore,
    private readonly articles: Articles,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Approves exactly the wording that the clinician saw, until a day. Throws NOT_ALLOWED (`author` for one's own),
   * STALE for another wording, CLOSED, INVALID with the field that is amiss.
   */
  async approve(viewer: Viewer, given: GivenApproval): Promise<RevisionView> {
    await this.throttle.count('private', viewer);
    const now = this.clock.now();
    const reviewedBy = cleanText(given.reviewedBy, { field: 'reviewedBy', longest: 120, shortest: 2 });
    const reviewedOn = dateOf(now);
    const nextReviewOn = readNextReview(given.nextReviewOn, reviewedOn, dateOf(now, LONGEST_REVIEW_DAYS));
    const approved = await this.db.transaction(async () => {
      const revision = await this.locked(given.revisionId);
      if (await this.approvals.byClientId(viewer.accountId, given.clientId)) return revision;
      const refusal =
        refuseAction(viewer, revision, RevisionAction.APPROVE) ?? refuseOtherVersion(revision, given.version);
      if (refusal) throw refusal;
      await this.approvals.insert({
        ...{ id: this.randomness.uuid(), revisionId: revision.id, approverId: viewer.accountId, reviewedBy },
        ...{ reviewedOn, nextReviewOn, approvedAt: minuteOf(now), clientId: given.clientId },
      });
      if (revision.state === 'submitted') await this.revisions.setState(revision.id, 'approved');
      const { id, workId, n } = revision;
      await this.audit.record(
        viewer,
        'library-approve',
        { kind: 'library', id: workId },
        { revisionId: id, n, reviewedBy, nextReviewOn },
      );
      return (await this.revisions.find(id))!;
    });
    await this.articles.refresh();
    return approved;
  }

  /** Gives a revision back to its author with a word on what to change. Throws NOT_ALLOWED, CLOSED, TOO_SHORT. */
  async sendBack(viewer: Viewer, id: string, words: string): Promise<RevisionView> {
    await this.throttle.count('private', viewer);
    const said = cleanText(words, { field: 'words', longest: 2_000, lines: true });
    return this.db.transaction(async () => {
      const revision = await this.locked(id);
      const refusal = refuseAction(viewer, revision, RevisionAction.SEND_BACK);
      if (refusal) throw refusal;
      await this.revisions.reopen(id, said);
      const { workId, n } = revision;
      await this.audit.record(viewer, 'library-send-back', { kind: 'library', id: workId }, { revisionId: id, n });
      return (await this.revisions.find(id))!;
    });
  }

  private async locked(id: string): Promise<RevisionView> {
    const revision = await this.revisions.locked(id);
    if (!revision) throw new Refusal('NOT_FOUND');
    return revision;
  }
}

/** A day after today, and not beyond what a review is good for. */
function readNextReview(date: string, today: string, lastDay: string): string {
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (!isDate || date <= today || date > lastDay) {
    throw new Refusal('INVALID', { field: 'nextReviewOn', until: lastDay });
  }
  return date;
}
