import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ApprovalsStore, type Review } from '../reviews/approvals.store.js';
import { Due, dueOf } from '../reviews/due.rules.js';
import { type Missing, missingIn } from './content.rules.js';
import { LibraryView } from './library-work.type.js';
import { refuseCurator } from './editing.policy.js';
import type { RevisionContent } from '../published.js';
import { RevisionsStore, type RevisionView } from './revisions.store.js';
import { type Run, wordDiff } from './word-diff.rules.js';
import { type StandingWork, WorksStore } from './works.store.js';

export type WorkView = StandingWork & { due: Due | null };

const IN_VIEW: Record<LibraryView, (work: WorkView) => boolean> = {
  [LibraryView.ALL]: () => true,
  [LibraryView.WAITING]: ({ newestState }) => newestState === 'submitted' || newestState === 'approved',
  [LibraryView.DRAFTS]: ({ newestState }) => newestState === 'draft',
  [LibraryView.OVERDUE]: ({ due }) => due === Due.OVERDUE || due === Due.LONG_OVERDUE,
  [LibraryView.LONG_OVERDUE]: ({ due }) => due === Due.LONG_OVERDUE,
  [LibraryView.UNREVIEWED]: ({ due }) => due === Due.NEVER_REVIEWED,
  [LibraryView.NOTES]: ({ openConcerns }) => openConcerns > 0,
};

/** One field of two revisions, with what changed in it. */
export interface ChangedPart {
  part: string;
  runs: Run[];
}

/** What curators see of the library: every work, every wording, and what lies between two of them. */
@Injectable()
export class Workspace {
  constructor(
    private readonly store: WorksStore,
    private readonly revisionRows: RevisionsStore,
    private readonly approvals: ApprovalsStore,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  /** The works that somebody asks for, by kind, place and title. Throws NOT_ALLOWED. */
  async works(viewer: Viewer, view: LibraryView): Promise<WorkView[]> {
    await this.admit(viewer);
    return (await this.store.standing()).map((work) => this.viewOf(work)).filter(IN_VIEW[view]);
  }

  /** One work. Throws NOT_ALLOWED or NOT_FOUND. */
  async work(viewer: Viewer, id: string): Promise<WorkView> {
    await this.admit(viewer);
    const [work] = await this.store.standing(id);
    if (!work) throw new Refusal('NOT_FOUND');
    return this.viewOf(work);
  }

  /** All wordings of a work somebody was let see, newest first. */
  revisions(work: { id: string }): Promise<RevisionView[]> {
    return this.revisionRows.ofWork(work.id);
  }

  /** One wording. Throws NOT_ALLOWED or NOT_FOUND. */
  async revision(viewer: Viewer, id: string): Promise<RevisionView> {
    await this.admit(viewer);
    const revision = await this.revisionRows.find(id);
    if (!revision) throw new Refusal('NOT_FOUND');
    return revision;
  }

  reviews(revision: { id: string }): Promise<Review[]> {
    return this.approvals.ofRevision(revision.id);
  }

  /** What a wording still needs before it can be handed in. */
  async missing(revision: RevisionView): Promise<Missing[]> {
    const work = await this.store.find(revision.workId);
    return work ? missingIn(work.kind, revision) : [];
  }

  /** What changed from one wording of a work to another, part by part; only the parts that did. */
  async changes(viewer: Viewer, from: string, to: string): Promise<ChangedPart[]> {
    const before = await this.revision(viewer, from);
    const after = await this.revision(viewer, to);
    // Safety: two works side by side would say of a wording what it never was.
    if (before.workId !== after.workId) throw new Refusal('NOT_FOUND', { field: 'to' });
    const [old, fresh] = [partsOf(before), partsOf(after)];
    return Object.keys(old)
      .map((part) => ({ part, runs: wordDiff(old[part]!, fresh[part]!) }))
      .filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'));
  }

  private viewOf(work: StandingWork): WorkView {
    const today = dateOf(this.clock.now());
    return { ...work, due: work.publishedId ? dueOf(work.nextReviewOn, today) : null };
  }

  private async admit(viewer: Viewer): Promise<void> {
    await this.throttle.count('read', viewer);
    const refusal = refuseCurator(viewer);
    if (refusal) throw refusal;
  }
}

/** A wording in texts that can be compared; lists one line each. */
function partsOf(content: RevisionContent): Record<string, string> {
  const { title, summary, verdict, body, notes, coveredSections, coveredNotes, sources, pictures } = content;
  const lines = (list: readonly string[]) => list.join('\n');
  return {
    title,
    summary,
    verdict: verdict ?? '',
    body,
    notes: lines(notes),
    coveredSections: lines(coveredSections),
    coveredNotes: lines(coveredNotes),
    sources: lines(
      sources.map(({ n, organisation, title, edition, url }) =>
        [`[${n}]`, `${organisation}:`, title, edition, url].filter(Boolean).join(' '),
      ),
    ),
    pictures: lines(
      pictures.map(({ id, section, description, explanation, notes }) =>
        // Its id, too: another picture with the same words is another picture.
        [`${section}:`, description, explanation, notes.join(', '), `(${id.slice(0, 8)})`].filter(Boolean).join(' '),
      ),
    ),
  };
}
