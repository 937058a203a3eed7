import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Config } from '../../kernel/config.js';
import { htmlOf } from '../../kernel/pages/page.js';
import { Refusal } from '../../kernel/refusal.js';
import { RevisionsStore } from '../editing/revisions.store.js';
import type { PublishedWork } from '../published.js';
import { changedSections } from '../reviews/replaced.rules.js';
import { ArticlePage } from './article.page.js';
import { ArticlesPage } from './articles.page.js';
import { Articles } from '../articles.service.js';
import { NoteLabels } from './note-labels.js';
import { startingTopics, type Topic } from '../starting-topics.js';
import { FiguresPage, MythsPage } from './entries.page.js';

/** The library as pages, each rendered once for as long as its article and the day stay the same. */
@Injectable()
export class ArticlePages {
  private readonly topics: Topic[];
  private readonly rendered = new WeakMap<PublishedWork | PublishedWork[], { day: string; html: Buffer }>();

  constructor(
    private readonly articles: Articles,
    private readonly revisions: RevisionsStore,
    private readonly clock: Clock,
    private readonly labels: NoteLabels,
    config: Config,
  ) {
    this.topics = startingTopics(config.contentFolder);
  }

  /** The list of all articles. */
  async list(): Promise<Buffer> {
    const articles = await this.articles.all();
    return this.kept(articles, () => htmlOf(ArticlesPage, { articles, topics: this.topics }));
  }

  /** Every myth, answered. */
  async myths(): Promise<Buffer> {
    const entries = await this.articles.entries('myth');
    return this.kept(entries, (today) => htmlOf(MythsPage, { entries, today }));
  }

  /** Every figure, and whom it counts. */
  async figures(): Promise<Buffer> {
    const entries = await this.articles.entries('figure');
    return this.kept(entries, (today) => htmlOf(FiguresPage, { entries, today }));
  }

  /** One article, without the pictures that its reader has chosen not to meet. Throws NOT_FOUND. */
  async of(slug: string, leftOut: ReadonlySet<string> = new Set()): Promise<Buffer> {
    const article = await this.articles.bySlug(slug);
    if (!article) throw new Refusal('NOT_FOUND');
    const others = await this.articles.inOtherLanguages(article);
    if (leftOut.size > 0) {
      const today = dateOf(this.clock.now());
      return htmlOf(ArticlePage, { article, labels: this.labels, today, others, leftOut });
    }
    return this.kept(article, (today) => htmlOf(ArticlePage, { article, labels: this.labels, today, others }));
  }

  /**
   * The article as it is now, for whoever comes by the address of an earlier text; undefined by that of the text which
   * stands. Throws NOT_FOUND.
   */
  async ofRevision(slug: string, n: number): Promise<Buffer | undefined> {
    const article = await this.articles.bySlug(slug);
    if (!article) throw new Refusal('NOT_FOUND');
    if (article.n === n) return undefined;
    const before = await this.revisions.byNumber(article.id, n);
    // Safety: drafts are for curators; and of what was replaced only that it was, never what it said.
    if (!before?.replacedOn) throw new Refusal('NOT_FOUND');
    const replaced = { replacedOn: before.replacedOn, changed: changedSections(before, article) };
    const others = await this.articles.inOtherLanguages(article);
    const today = dateOf(this.clock.now());
    return htmlOf(ArticlePage, { article, labels: this.labels, today, others, replaced });
  }

  /** Where an article that once stood at this address stands now, or undefined. */
  async movedTo(slug: string): Promise<string | undefined> {
    return this.articles.movedTo(slug);
  }

  private kept(of: PublishedWork | PublishedWork[], render: (today: string) => Buffer): Buffer {
    const day = dateOf(this.clock.now());
    const kept = this.rendered.get(of);
    if (kept?.day === day) return kept.html;
    const html = render(day);
    this.rendered.set(of, { day, html });
    return html;
  }
}
