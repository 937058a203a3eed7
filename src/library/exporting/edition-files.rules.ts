import { stringify } from 'yaml';
import type { PublishedWork, Source } from '../published.js';

/** A file of an edition: its place in the folder, with forward slashes, and what is in it. */
export interface EditionFile {
  name: string;
  text: string | Buffer;
}

/**
 * Everything that is published as the files that a community starts with: articles, myths and figures in English where
 * those are read from, translations, pictures and reviews beside them. Of those none is read back: a community starts with
 * words alone, and a review belongs to one revision.
 */
export function editionFiles(works: readonly PublishedWork[]): EditionFile[] {
  const slugs = new Map(works.map(({ id, slug }) => [id, slug]));
  const isFirst = ({ locale, translationOf }: PublishedWork) => locale === 'en' && translationOf === null;
  const first = (kind: PublishedWork['kind']) => works.filter((work) => work.kind === kind && isFirst(work));
  return [
    ...first('article').map((work) => ({ name: `articles/${work.slug}.md`, text: articleText(work) })),
    json('myths.en.json', first('myth').map(mythOf)),
    json('figures.en.json', first('figure').map(figureOf)),
    ...works.filter((work) => !isFirst(work)).map((work) => translation(work, slugs.get(work.translationOf ?? ''))),
    json('pictures.json', works.flatMap(picturesOf)),
    json('reviews.json', works.filter(({ reviewedBy }) => reviewedBy !== null).map(reviewOf)),
  ];
}

function articleText(work: PublishedWork, more: object = {}): string {
  const { slug, title, summary, body, notes, coveredSections, coveredNotes, facts, sources } = work;
  const covers =
    coveredSections.length > 0 ? { covered_sections: coveredSections, covered_notes: coveredNotes } : undefined;
  const front = {
    ...{ slug, ...more, title, summary, notes, ...covers, facts },
    ...{ sources: sources.map(sourceOf), reviewed: null },
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${body}\n`;
}

function translation(work: PublishedWork, of: string | undefined): EditionFile {
  const { kind, locale, slug, verdict } = work;
  const more = { kind, locale, ...(of && { translation_of: of }), ...(verdict !== null && { verdict }) };
  return { name: `translations/${locale}/${kind}s/${slug}.md`, text: articleText(work, more) };
}

function mythOf({ slug, title, verdict, body, sources, facts }: PublishedWork): object {
  return { slug, myth: title, verdict, answer: body, sources: sources.map(sourceOf), facts };
}

/** A figure has one source; further ones that a curator gave it are written beside it and not read back. */
function figureOf({ slug, title, verdict, summary, sources, facts }: PublishedWork): object {
  const [source, ...others] = sources;
  const year = Number(source?.edition);
  return {
    ...{ slug, statement: title, value: verdict, population: summary, source: source && plain(source) },
    ...{ edition: Number.isInteger(year) && year > 0 ? year : null, facts },
    ...(others.length > 0 && { others: others.map(sourceOf) }),
  };
}

function reviewOf({ kind, slug, n, reviewedBy, reviewedOn, nextReviewOn }: PublishedWork): object {
  return { kind, slug, text: n, reviewedBy, reviewedOn, nextReviewOn };
}

/** What stands with the pictures of an article, and where each is. */
function picturesOf({ slug, pictures }: PublishedWork): object[] {
  return pictures.map(({ id, ...words }) => ({ article: slug, file: pictureFile(id), ...words }));
}

/** The place of a picture among the files. */
export function pictureFile(id: string): string {
  return `pictures/${id}.webp`;
}

function sourceOf(source: Source): object {
  return { ...plain(source), ...(source.edition && { edition: source.edition }) };
}

function plain({ n, organisation, title, url }: Source): object {
  return { n, organisation, title, url };
}

function json(name: string, value: unknown): EditionFile {
  return { name, text: `${JSON.stringify(value, null, 2)}\n` };
}
