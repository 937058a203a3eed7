import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Audiences, type Preview } from '../kernel/audiences.js';
import { Clock, dateOf } from '../kernel/clock.js';
import { Config } from '../kernel/config.js';
import { Database } from '../kernel/database.js';
import { Remembered } from '../kernel/remembered.js';
import { Pictures } from '../media/index.js';
import { ArticlesStore } from './articles.store.js';
import { figuresToStartWith, mythsToStartWith } from './entries/starting-works.js';
import { type EditionFile, editionFiles, pictureFile } from './exporting/edition-files.rules.js';
import { StartingWorks } from './editing/starting-works.service.js';
import type { PublishedWork, WorkKind } from './published.js';
import { Due, dueOf } from './reviews/due.rules.js';
import { startingArticles } from './starting-articles.js';

interface Library {
  articles: PublishedWork[];
  entries: Record<Exclude<WorkKind, 'article'>, PublishedWork[]>;
  /** Where an article that was renamed stands now. */
  moved: ReadonlyMap<string, string>;
}

/** What is published in the library. It is public and little, so it is answered from memory. */
@Injectable()
export class Articles implements OnApplicationBootstrap {
  private readonly known: Remembered<Library>;

  constructor(
    private readonly store: ArticlesStore,
    private readonly starting: StartingWorks,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly pictures: Pictures,
    db: Database,
    audiences: Audiences,
  ) {
    this.known = new Remembered(() => this.read(), db, clock);
    audiences.register('article', { previews: (_, ids) => this.previews(ids) });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.known.refresh();
  }

  /** Every article, by title. */
  async all(): Promise<PublishedWork[]> {
    return (await this.known.get()).articles;
  }

  /** The article at an address, or undefined. */
  async bySlug(slug: string): Promise<PublishedWork | undefined> {
    return (await this.all()).find((article) => article.slug === slug);
  }

  /** The same article in other languages, as far as they are published. */
  async inOtherLanguages({ id, translationOf }: PublishedWork): Promise<PublishedWork[]> {
    const original = translationOf ?? id;
    return (await this.all()).filter((other) => other.id !== id && [other.id, other.translationOf].includes(original));
  }

  /** Where an article that once stood at this address stands now, or undefined. */
  async movedTo(slug: string): Promise<string | undefined> {
    return (await this.known.get()).moved.get(slug);
  }

  /** The myths or the figures, in their order. */
  async entries(kind: Exclude<WorkKind, 'article'>): Promise<PublishedWork[]> {
    return (await this.known.get()).entries[kind];
  }

  /** The id of every article by its place in addresses. */
  async idsBySlug(): Promise<Map<string, string>> {
    return new Map((await this.all()).map(({ slug, id }) => [slug, id]));
  }

  /** Adds what the library starts with and does not have; returns how many articles there are. */
  async addMissing(): Promise<number> {
    const { contentFolder } = this.config;
    await this.starting.addMissing('article', startingArticles(contentFolder));
    await this.starting.addMissing('myth', mythsToStartWith(contentFolder));
    await this.starting.addMissing('figure', figuresToStartWith(contentFolder));
    await this.refresh();
    return (await this.all()).length;
  }

  /** Everything that is published, as files. */
  async edition(): Promise<EditionFile[]> {
    const works = await this.store.published();
    const files = editionFiles(works);
    for (const { id } of works.flatMap(({ pictures }) => pictures)) {
      const text = await this.pictures.bytesOf(id, 'large');
      if (text) files.push({ name: pictureFile(id), text });
    }
    return files;
  }

  /** Reads everything again, after a change. */
  async refresh(): Promise<void> {
    await this.known.refresh();
  }

  private async read(): Promise<Library> {
    const works = await this.store.published();
    const moved = (await this.store.moved()).filter(({ kind }) => kind === 'article');
    const of = (wanted: WorkKind) => works.filter(({ kind }) => kind === wanted);
    return {
      articles: of('article'),
      entries: { myth: of('myth'), figure: of('figure') },
      moved: new Map(moved.map(({ from, to }) => [from, to])),
    };
  }

  private async previews(ids: readonly string[]): Promise<Preview[]> {
    const asked = new Set(ids);
    const today = dateOf(this.clock.now());
    return (
      (await this.all())
        .filter(({ id }) => asked.has(id))
        // Safety: advice that nobody has looked at for too long is not handed to somebody from a group's shelf.
        .filter(({ nextReviewOn }) => dueOf(nextReviewOn, today) !== Due.LONG_OVERDUE)
        .map(({ id, title, slug }) => ({ id, title, slug }))
    );
  }
}
