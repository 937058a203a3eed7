import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { htmlOf } from '../../kernel/pages/page.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Pictures } from '../../media/index.js';
import { Readers, Showing, showingOf } from '../../readers/index.js';
import { Articles } from '../articles.service.js';
import { NoteLabels } from '../pages/note-labels.js';
import { OpenedPicturePage } from '../pages/picture.page.js';
import type { Illustration } from '../published.js';

type Visit = Pick<FastifyRequest, 'findViewer'>;

/** The page of one picture, and what a reader's choices say of pictures. */
@Injectable()
export class PicturePages {
  constructor(
    private readonly articles: Articles,
    private readonly pictures: Pictures,
    private readonly readers: Readers,
    private readonly labels: NoteLabels,
  ) {}

  /** A picture that was opened, or the line that it is left out, by this reader's choice. Throws NOT_FOUND. */
  async of(id: string, viewer: Viewer | null): Promise<Buffer> {
    const articles = await this.articles.all();
    const article = articles.find(({ pictures }) => pictures.some((one) => one.id === id));
    const [measures] = await this.pictures.measuresOf([id]);
    if (!article || !measures) throw new Refusal('NOT_FOUND');
    const picture = article.pictures.find((one) => one.id === id)!;
    const isLeftOut = (await this.leftOut(article.pictures, viewer)).has(id);
    return htmlOf(OpenedPicturePage, { article, picture, measures, labels: this.labels, isLeftOut });
  }

  /** The ids of an article's pictures that its reader left out; undefined when the page is the same for everybody. */
  async leftOutOf(slug: string, request: Visit): Promise<ReadonlySet<string> | undefined> {
    const article = await this.articles.bySlug(slug);
    if (!article || article.pictures.length === 0) return undefined;
    // The text is there when sessions cannot be read; every picture is covered then.
    const viewer = await request.findViewer().catch(() => null);
    return viewer ? this.leftOut(article.pictures, viewer) : undefined;
  }

  private async leftOut(pictures: readonly Illustration[], viewer: Viewer | null): Promise<ReadonlySet<string>> {
    if (!viewer || pictures.length === 0) return new Set();
    const { choices } = await this.readers.of(viewer);
    const hidden = pictures.filter(({ notes }) => showingOf(notes, choices) === Showing.HIDE);
    return new Set(hidden.map(({ id }) => id));
  }
}
