import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import type { RevisionContent, WorkKind } from '../published.js';
import { hashOfContent } from './content.rules.js';
import { RevisionsStore } from './revisions.store.js';
import { WorksStore } from './works.store.js';

/** What a work starts with, from the files that come with the software. */
export interface StartingWork extends Omit<RevisionContent, 'pictures'> {
  slug: string;
}

/** The first wording of works: published without an author and without a review, which their pages say plainly. */
@Injectable()
export class StartingWorks {
  constructor(
    private readonly works: WorksStore,
    private readonly revisions: RevisionsStore,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Adds those whose address was never used; a work that is there is the community's own by now. */
  async addMissing(kind: WorkKind, starting: readonly StartingWork[]): Promise<void> {
    for (const [position, work] of starting.entries()) {
      await this.db.transaction(() => this.add(kind, work, kind === 'article' ? 0 : position));
    }
  }

  private async add(kind: WorkKind, { slug, ...words }: StartingWork, position: number): Promise<void> {
    if (await this.works.isTaken(kind, slug, null)) return;
    const [workId, now] = [this.randomness.uuid(), this.clock.now()];
    const today = dateOf(now);
    const content = { ...words, pictures: [] };
    await this.works.insert({ id: workId, kind, slug, locale: 'en', translationOf: null, position });
    await this.revisions.insert({
      ...{ id: this.randomness.uuid(), workId, state: 'published', origin: 'starting', version: 1, ...content },
      ...{ contentHash: hashOfContent(content), authorId: null, authorLeft: false, returnedWords: null },
      // A date is all that is known of when: it came with the software.
      ...{ begunAt: new Date(`${today}T00:00:00Z`), publishedOn: today, replacedOn: null, clientId: null },
    });
  }
}
