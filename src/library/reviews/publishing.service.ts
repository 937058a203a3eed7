import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from '../../moderation/index.js';
import { Articles } from '../articles.service.js';
import { missingIn } from '../editing/content.rules.js';
import { refuseAction, refuseCurator, RevisionAction } from '../editing/editing.policy.js';
import { readSlug } from '../editing/reading-content.rules.js';
import { RevisionsStore, type RevisionView } from '../editing/revisions.store.js';
import { WorksStore } from '../editing/works.store.js';
import type { WorkRow } from '../editing/work.entity.js';
import { ApprovalsStore } from './approvals.store.js';

/** Putting approved words before readers, and taking them away. */
@Injectable()
export class Publishing {
  constructor(
    private readonly works: WorksStore,
    private readonly revisions: RevisionsStore,
    private readonly approvals: ApprovalsStore,
    private readonly articles: Articles,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Publishes an approved revision in place of what stood there. Throws INVALID with what lacks: a field of the words,
   * `sources` among them, or `approval`; EXPIRED with `nextReviewOn` when that day has passed; NOT_ALLOWED, CLOSED.
   */
  async publish(viewer: Viewer, id: string): Promise<RevisionView> {
    await this.admit(viewer);
    const today = dateOf(this.clock.now());
    return this.changing(async () => {
      const found = await this.revisions.find(id);
      if (!found) throw new Refusal('NOT_FOUND');
      const { kind } = (await this.works.locked(found.workId))!;
      const revision = (await this.revisions.locked(id))!;
      await this.refuseUnready(revision, missingIn(kind, revision)[0]?.what, today);
      const refusal = refuseAction(viewer, revision, RevisionAction.PUBLISH);
      if (refusal) throw refusal;
      await this.revisions.end(revision.workId, 'replaced', today);
      await this.revisions.publish(id, today);
      await this.record(viewer, 'library-publish', revision.workId, { revisionId: id, n: revision.n });
      return (await this.revisions.find(id))!;
    });
  }

  /** Takes a work away from its readers and off every shelf. Throws NOT_ALLOWED, NOT_FOUND, CLOSED. */
  async withdraw(viewer: Viewer, id: string): Promise<RevisionView> {
    await this.admit(viewer);
    return this.changing(async () => {
      const revision = await this.revisions.locked(id);
      if (!revision) throw new Refusal('NOT_FOUND');
      const refusal = refuseAction(viewer, revision, RevisionAction.WITHDRAW);
      if (refusal) throw refusal;
      await this.revisions.end(revision.workId, 'withdrawn', dateOf(this.clock.now()));
      await this.record(viewer, 'library-unpublish', revision.workId, { revisionId: id, n: revision.n });
      return (await this.revisions.find(id))!;
    });
  }

  /** Gives a work another address; the old one leads on. Throws NOT_ALLOWED, NOT_FOUND, INVALID, TAKEN. */
  async rename(viewer: Viewer, workId: string, given: string): Promise<WorkRow> {
    await this.admit(viewer);
    const slug = readSlug(given);
    return this.changing(async () => {
      const work = await this.works.locked(workId);
      if (!work) throw new Refusal('NOT_FOUND');
      if (work.slug === slug) return work;
      if (await this.works.isTaken(work.kind, slug, workId)) throw new Refusal('TAKEN', { field: 'slug' });
      await this.works.rename(work, slug);
      await this.record(viewer, 'library-rename', workId, { from: work.slug, to: slug });
      return { ...work, slug };
    });
  }

  private async refuseUnready({ id, state }: RevisionView, lack: string | undefined, today: string): Promise<void> {
    // Safety: nothing clinical is published without a source, and nothing at all without a clinician's review.
    if (lack) throw new Refusal('INVALID', { field: lack });
    const [review] = await this.approvals.ofRevision(id);
    if (!review && state !== 'published') throw new Refusal('INVALID', { field: 'approval' });
    if (review && review.nextReviewOn < today) throw new Refusal('EXPIRED', { field: 'nextReviewOn' });
  }

  /** One transaction, after which readers meet what it left behind. */
  private async changing<T>(work: () => Promise<T>): Promise<T> {
    const done = await this.db.transaction(work);
    await this.articles.refresh();
    return done;
  }

  private async admit(viewer: Viewer): Promise<void> {
    await this.throttle.count('private', viewer);
    const refusal = refuseCurator(viewer);
    if (refusal) throw refusal;
  }

  private record(viewer: Viewer, action: string, workId: string, payload: object): Promise<void> {
    return this.audit.record(viewer, action, { kind: 'library', id: workId }, payload);
  }
}
