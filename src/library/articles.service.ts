import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Audiences, type Preview } from '../kernel/audiences.js';
import { Clock } from '../kernel/clock.js';
import { Config } from '../kernel/config.js';
import { Database } from '../kernel/database.js';
import { Randomness } from '../kernel/randomness.js';
import { Remembered } from '../kernel/remembered.js';
import type { ArticleRow } from './article.entity.js';
import { ArticlesStore } from './articles.store.js';
import { startingArticles } from './starting-articles.js';

/** The library. Articles are public and few, so they are answered from memory. */
@Injectable()
export class Articles implements OnApplicationBootstrap {
  private readonly known: Remembered<ArticleRow[]>;

  constructor(
    private readonly store: ArticlesStore,
    private readonly config: Config,
    db: Database,
    clock: Clock,
    private readonly randomness: Randomness,
    audiences: Audiences,
  ) {
    this.known = new Remembered(() => store.all(), db, clock);
    audiences.register('article', { previews: (_, ids) => this.previews(ids) });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.known.refresh();
  }

  /** Every article, by title. */
  all(): Promise<ArticleRow[]> {
    return this.known.get();
  }

  /** The article at an address, or undefined. */
  async bySlug(slug: string): Promise<ArticleRow | undefined> {
    return (await this.known.get()).find((article) => article.slug === slug);
  }

  /** The id of every article by its place in addresses. */
  async idsBySlug(): Promise<Map<string, string>> {
    return new Map((await this.known.get()).map(({ slug, id }) => [slug, id]));
  }

  /** Adds the starting articles that are missing, one transaction each; returns how many there are. */
  async addMissing(): Promise<number> {
    for (const article of startingArticles(this.config.contentFolder)) {
      await this.store.addMissing({ ...article, id: this.randomness.uuid() });
    }
    return (await this.known.refresh()).length;
  }

  private async previews(ids: readonly string[]): Promise<Preview[]> {
    const asked = new Set(ids);
    const articles = await this.known.get();
    return articles.filter(({ id }) => asked.has(id)).map(({ id, title, slug }) => ({ id, title, slug }));
  }
}
