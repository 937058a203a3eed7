import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';
import type { Illustration, RevisionContent } from '../published.js';

const LONGEST = { title: 160, summary: 400, body: 40_000, verdict: 80, organisation: 160, url: 500, words: 600 };
const MOST_SOURCES = 60;
const MOST_COVERS = 20;
const MOST_PICTURES = 8;

/** What comes from an editor or a file: half-finished is fine, hostile is not. */
export type GivenContent = Omit<RevisionContent, 'verdict' | 'pictures'> & {
  verdict?: string | null;
  /** None unless told. */
  pictures?: Illustration[] | null;
};

/** The words as they will be kept. Throws INVALID, TOO_LONG or TOO_MANY with the field that is amiss. */
export function readContent(given: GivenContent): RevisionContent {
  const line = (field: string, text: string, longest: number) => cleanText(text, { field, longest, shortest: 0 });
  if (given.sources.length > MOST_SOURCES) throw new Refusal('TOO_MANY', { field: 'sources', limit: MOST_SOURCES });
  if (given.coveredSections.length > MOST_COVERS) {
    throw new Refusal('TOO_MANY', { field: 'coveredSections', limit: MOST_COVERS });
  }
  const numbers = given.sources.map(({ n }) => n);
  const areNumbered = numbers.every((n) => Number.isInteger(n) && n >= 1 && n <= 999);
  if (!areNumbered || new Set(numbers).size !== numbers.length) throw new Refusal('INVALID', { field: 'sources' });
  return {
    title: cleanText(given.title, { field: 'title', longest: LONGEST.title }),
    summary: line('summary', given.summary, LONGEST.summary),
    body: cleanText(given.body, { field: 'body', longest: LONGEST.body, shortest: 0, lines: true }),
    verdict: given.verdict?.trim() ? line('verdict', given.verdict, LONGEST.verdict) : null,
    notes: [...new Set(given.notes)],
    coveredSections: [...new Set(given.coveredSections.map((title) => line('coveredSections', title, LONGEST.title)))],
    coveredNotes: [...new Set(given.coveredNotes)],
    facts: [...new Set(given.facts.map((fact) => line('facts', fact, 40)))],
    sources: given.sources.map(({ n, organisation, title, url, edition }) => ({
      n,
      organisation: line('sources', organisation, LONGEST.organisation),
      title: line('sources', title, LONGEST.title * 2),
      url: line('sources', url, LONGEST.url),
      edition: edition?.trim() ? line('sources', edition, 40) : null,
    })),
    pictures: readPictures(given.pictures ?? []),
  };
}

function readPictures(given: readonly Illustration[]): Illustration[] {
  const field = 'pictures';
  if (given.length > MOST_PICTURES) throw new Refusal('TOO_MANY', { field, limit: MOST_PICTURES });
  if (new Set(given.map(({ id }) => id)).size !== given.length) throw new Refusal('INVALID', { field });
  return given.map(({ id, section, description, explanation, notes }) => ({
    id,
    section: cleanText(section, { field, longest: LONGEST.title, shortest: 0 }),
    description: cleanText(description, { field, longest: LONGEST.words, shortest: 0 }),
    explanation: cleanText(explanation, { field, longest: LONGEST.words * 2, shortest: 0, lines: true }),
    notes: [...new Set(notes)],
  }));
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_SLUG = 80;

/** An address as it will be kept. Throws INVALID with the field `slug`. */
export function readSlug(slug: string): string {
  if (slug.length > LONGEST_SLUG || !SLUG.test(slug)) throw new Refusal('INVALID', { field: 'slug' });
  return slug;
}

/** "en" or "pt-BR". Throws INVALID with the field `locale`. */
export function readLocale(locale: string): string {
  if (!/^[a-z]{2}(-[A-Z]{2})?$/.test(locale)) throw new Refusal('INVALID', { field: 'locale' });
  return locale;
}
