import { Injectable } from '@nestjs/common';
import { Clock, minuteOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { breaksUnique } from '../../kernel/database-errors.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal, RefusalCode } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from '../../moderation/index.js';
import { Illustrations } from '../pictures/illustrations.service.js';
import type { RevisionContent, WorkKind } from '../published.js';
import { hashOfContent, missingIn } from './content.rules.js';
import { refuseAction, refuseCurator, refuseOtherVersion, RevisionAction } from './editing.policy.js';
import { type GivenContent, readContent, readLocale, readSlug } from './reading-content.rules.js';
import type { Origin } from './revision.entity.js';
import { RevisionsStore, type RevisionView } from './revisions.store.js';
import { WorksStore } from './works.store.js';

/** A new work, before it says anything. */
export interface WorkToBegin {
  clientId: string;
  kind: WorkKind;
  slug: string;
  title: string;
  locale: string;
  translationOf?: string | null;
}

const NOTHING_YET = { summary: '', body: '', verdict: null, notes: [], coveredSections: [], coveredNotes: [] };

/** Writing for the library: works are begun, drafted and handed in, each draft by one author. */
@Injectable()
export class Editing {
  constructor(
    private readonly works: WorksStore,
    private readonly revisions: RevisionsStore,
    private readonly illustrations: Illustrations,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /** A new work with an empty draft. Throws NOT_ALLOWED, INVALID, TAKEN (slug, or a translation there is), NOT_FOUND. */
  async beginWork(viewer: Viewer, given: WorkToBegin): Promise<RevisionView> {
    await this.admit(viewer);
    const [slug, locale] = [readSlug(given.slug), readLocale(given.locale)];
    const content = readContent({ ...NOTHING_YET, title: given.title, facts: [], sources: [] });
    const begun = this.db.transaction(async () => {
      const earlier = await this.revisions.byClientId(viewer.accountId, given.clientId);
      if (earlier) return earlier;
      const translationOf = given.translationOf ?? null;
      const original = translationOf ? await this.works.find(translationOf) : undefined;
      if (translationOf && (!original || original.translationOf || original.kind !== given.kind)) {
        throw new Refusal('NOT_FOUND', { field: 'translationOf' });
      }
      if (original?.locale === locale) throw new Refusal('INVALID', { field: 'locale' });
      if (await this.works.isTaken(given.kind, slug, null)) throw new Refusal('TAKEN', { field: 'slug' });
      const id = this.randomness.uuid();
      const position = await this.works.nextPosition(given.kind);
      await this.works.insert({ id, kind: given.kind, slug, locale, translationOf, position });
      return this.add(id, content, { origin: 'curator', author: viewer, clientId: given.clientId });
    });
    return begun.catch(async (error: unknown) => {
      const isTaken = error instanceof Refusal && error.code === RefusalCode.TAKEN;
      if (!isTaken && !breaksUnique(error, 'work_kind_slug_key')) throw error;
      // Sent twice at the same moment, or somebody else was first.
      const earlier = await this.revisions.byClientId(viewer.accountId, given.clientId);
      if (!earlier) throw new Refusal('TAKEN', { field: 'slug' });
      return earlier;
    });
  }

  /** A draft that begins with the words of another revision of the work; with the newest unless told. */
  async beginRevision(viewer: Viewer, workId: string, from: string | null, clientId: string): Promise<RevisionView> {
    await this.admit(viewer);
    return this.db.transaction(async () => {
      const earlier = await this.revisions.byClientId(viewer.accountId, clientId);
      if (earlier) return earlier;
      if (!(await this.works.locked(workId))) throw new Refusal('NOT_FOUND');
      const standing = await this.revisions.ofWork(workId);
      const first = from ? standing.find(({ id }) => id === from) : standing[0];
      if (!first) throw new Refusal('NOT_FOUND', { field: 'from' });
      return this.add(workId, first, { origin: 'curator', author: viewer, clientId });
    });
  }

  /** Saves a draft, finished or not. Throws STALE, CLOSED once it was handed in, NOT_ALLOWED for another's draft. */
  async save(viewer: Viewer, id: string, version: number, given: GivenContent): Promise<RevisionView> {
    await this.admit(viewer);
    return this.db.transaction(async () => {
      const { workId, pictures } = await this.standing(viewer, id, RevisionAction.SAVE, version);
      const content = readContent({ ...given, pictures: given.pictures ?? pictures });
      await this.illustrations.claim(workId, content.pictures);
      await this.revisions.write(id, content, hashOfContent(content), viewer.accountId);
      return (await this.revisions.find(id))!;
    });
  }

  /** Throws a draft away. Throws NOT_FOUND, NOT_ALLOWED or CLOSED. */
  async discard(viewer: Viewer, id: string): Promise<void> {
    await this.admit(viewer);
    await this.db.transaction(async () => {
      const { workId } = await this.standing(viewer, id, RevisionAction.DISCARD);
      await this.revisions.delete(id);
      await this.works.deleteEmpty(workId);
    });
  }

  /** Hands a draft in for review; from now on it stays as it is. Throws INVALID with the first field that lacks. */
  async submit(viewer: Viewer, id: string, version: number): Promise<RevisionView> {
    await this.admit(viewer);
    return this.db.transaction(async () => {
      const revision = await this.standing(viewer, id, RevisionAction.SUBMIT, version);
      const { kind } = (await this.works.find(revision.workId))!;
      const [lack] = missingIn(kind, revision);
      if (lack) throw new Refusal('INVALID', { field: lack.what });
      await this.revisions.submit(id, viewer.accountId);
      await this.record(viewer, 'library-submit', revision);
      return (await this.revisions.find(id))!;
    });
  }

  /** Takes back what one handed in, as long as nobody has approved it. */
  async takeBack(viewer: Viewer, id: string): Promise<RevisionView> {
    await this.admit(viewer);
    return this.db.transaction(async () => {
      const revision = await this.standing(viewer, id, RevisionAction.TAKE_BACK);
      await this.revisions.reopen(id, null);
      await this.record(viewer, 'library-take-back', revision);
      return (await this.revisions.find(id))!;
    });
  }

  /** Adds a draft to a work whose row the caller holds or has made; the author is nobody for what comes from a file. */
  async add(
    workId: string,
    content: RevisionContent,
    { origin, author, clientId }: { origin: Origin; author: Viewer | null; clientId: string | null },
  ): Promise<RevisionView> {
    const { title, summary, body, verdict, notes, coveredSections, coveredNotes, facts, sources, pictures } = content;
    const said = { title, summary, body, verdict, notes, coveredSections, coveredNotes, facts, sources, pictures };
    const id = this.randomness.uuid();
    await this.revisions.insert({
      ...{ id, workId, state: 'draft', origin, version: 1, ...said, contentHash: hashOfContent(said) },
      ...{ authorId: author?.accountId ?? null, authorLeft: false, returnedWords: null },
      ...{ begunAt: minuteOf(this.clock.now()), publishedOn: null, replacedOn: null, clientId },
    });
    return (await this.revisions.find(id))!;
  }

  private async admit(viewer: Viewer): Promise<void> {
    await this.throttle.count('private', viewer);
    const refusal = refuseCurator(viewer);
    if (refusal) throw refusal;
  }

  private async standing(viewer: Viewer, id: string, action: RevisionAction, version?: number): Promise<RevisionView> {
    const revision = await this.revisions.locked(id);
    if (!revision) throw new Refusal('NOT_FOUND');
    const refusal =
      refuseAction(viewer, revision, action) ??
      (version === undefined ? undefined : refuseOtherVersion(revision, version));
    if (refusal) throw refusal;
    return revision;
  }

  private record(viewer: Viewer, action: string, { id, workId, n }: RevisionView): Promise<void> {
    return this.audit.record(viewer, action, { kind: 'library', id: workId }, { revisionId: id, n });
  }
}
