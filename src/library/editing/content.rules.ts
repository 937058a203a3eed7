import { createHash } from 'node:crypto';
import { type Block, richText } from '../../kernel/rich-text.js';
import type { RevisionContent, WorkKind } from '../published.js';
import { boundsOf } from '../statements/bounds.js';
import { makesClaim } from '../statements/clinical.rules.js';

/** What a revision has to have before a clinician looks at it, and before anybody reads it. */
export enum Lack {
  SUMMARY = 'summary',
  BODY = 'body',
  VERDICT = 'verdict',
  SOURCES = 'sources',
  SOURCE_ADDRESS = 'source-address',
  MARK_WITHOUT_SOURCE = 'mark-without-source',
  NUMBER_WITHOUT_SOURCE = 'number-without-source',
  STATEMENT_WITHOUT_SOURCE = 'statement-without-source',
  COVERED_NOTES = 'covered-notes',
  COVERED_SECTION = 'covered-section',
  PICTURE_DESCRIPTION = 'picture-description',
  PICTURE_EXPLANATION = 'picture-explanation',
  PICTURE_SECTION = 'picture-section',
}

/** Something that is missing, and where: a number of a source, a heading, or the words themselves. */
export interface Missing {
  what: Lack;
  place: string;
}

const MARK = /\[(\d{1,3})\]/g;
/** Digits that say how many, how often or how long; a year in brackets or a telephone number in a list is one too. */
const NUMBER = /\d/;
/** "Ring today for any of these: [2]" */
const SOURCED_INTRODUCTION = /(?::\s*(?:\[\d{1,3}\]\s*)+|\[\d{1,3}\]\s*:)\s*$/;
const LONGEST_PLACE = 120;

/** SHA-256 over all that a revision says, in a fixed order. */
export function hashOfContent(content: RevisionContent): Buffer {
  const { title, summary, body, verdict, notes, coveredSections, coveredNotes, facts } = content;
  const sources = content.sources.map(({ n, organisation, title, url, edition }) => [
    ...[n, organisation, title, url, edition ?? null],
  ]);
  const pictures = content.pictures.map(({ id, section, description, explanation, notes: held }) => [
    ...[id, section, description, explanation, held],
  ]);
  const said = [title, summary, body, verdict, notes, coveredSections, coveredNotes, facts, sources, pictures];
  return createHash('sha256').update(JSON.stringify(said)).digest();
}

/** All that is missing, in the order of the text; empty when it may be handed in. */
export function missingIn(kind: WorkKind, content: RevisionContent): Missing[] {
  const blocks = richText(content.body);
  const missing = [...missingFields(kind, content), ...missingSources(content)];
  if (kind === 'article') {
    const explained = content.pictures.flatMap(({ explanation }) => richText(explanation));
    missing.push(...unsourced(blocks), ...unsourced(explained));
  }
  return [...missing, ...missingCovers(content, blocks), ...missingPictures(content, blocks)].map(
    ({ what, place }) => ({
      what,
      place: place.slice(0, LONGEST_PLACE),
    }),
  );
}

function missingFields(kind: WorkKind, { summary, body, verdict }: RevisionContent): Missing[] {
  const isArticle = kind === 'article';
  const lacks: [Lack, boolean][] = [
    [Lack.SUMMARY, isArticle && !summary],
    [Lack.BODY, !body && kind !== 'figure'],
    [Lack.VERDICT, !isArticle && !verdict],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([what]) => ({ what, place: '' }));
}

/** Each picture has its words, and a place that is there; it is named by its number from 1. */
function missingPictures({ pictures }: RevisionContent, blocks: readonly Block[]): Missing[] {
  const headings = headingsIn(blocks);
  return pictures.flatMap(({ description, explanation, section }, i) => {
    const place = String(i + 1);
    const lacks: [Lack, boolean][] = [
      [Lack.PICTURE_DESCRIPTION, !description],
      [Lack.PICTURE_EXPLANATION, !explanation],
      [Lack.PICTURE_SECTION, section !== '' && !headings.has(section)],
    ];
    return lacks.filter(([, isMissing]) => isMissing).map(([what]) => ({ what, place }));
  });
}

function missingSources({ body, sources, pictures }: RevisionContent): Missing[] {
  const missing: Missing[] = sources.length === 0 ? [{ what: Lack.SOURCES, place: '' }] : [];
  for (const source of sources) {
    if (!isWhole(source)) missing.push({ what: Lack.SOURCE_ADDRESS, place: String(source.n) });
  }
  for (const n of marksIn([body, ...pictures.map(({ explanation }) => explanation)].join('\n'))) {
    if (!sources.some((source) => source.n === n)) missing.push({ what: Lack.MARK_WITHOUT_SOURCE, place: String(n) });
  }
  return missing;
}

function missingCovers({ coveredSections, coveredNotes }: RevisionContent, blocks: readonly Block[]): Missing[] {
  const headings = headingsIn(blocks);
  const gone = coveredSections.filter((title) => !headings.has(title));
  const missing = gone.map((title) => ({ what: Lack.COVERED_SECTION, place: title }));
  const isUneven = (coveredSections.length === 0) !== (coveredNotes.length === 0);
  return isUneven ? [...missing, { what: Lack.COVERED_NOTES, place: '' }] : missing;
}

/** The numbers and clinical statements that no source stands behind, one for each block. */
function unsourced(blocks: readonly Block[]): Missing[] {
  const missing: Missing[] = [];
  let isIntroduced = false;
  for (const block of blocks) {
    const words = wordsOf(block);
    const isItem = /item$/.test(block.kind);
    if (!isItem) isIntroduced = SOURCED_INTRODUCTION.test(words);
    if (block.kind === 'heading' || words.search(MARK) !== -1) continue;
    if (NUMBER.test(words)) missing.push({ what: Lack.NUMBER_WITHOUT_SOURCE, place: words });
    // The source beside the words that introduce a list stands behind the whole of it.
    else if (!isItem || !isIntroduced) {
      // Safety: what is said about a body or about care is said with whoever knows it, or not at all.
      const claim = sentencesIn(words).find((sentence) => makesClaim(sentence, isItem ? 'item' : 'sentence'));
      if (claim) missing.push({ what: Lack.STATEMENT_WITHOUT_SOURCE, place: claim });
    }
  }
  return missing;
}

const sentencesIn = (words: string): string[] => boundsOf(words).map(([start, end]) => words.slice(start, end));

function headingsIn(blocks: readonly Block[]): Set<string> {
  return new Set(blocks.filter(({ kind }) => kind === 'heading').map(wordsOf));
}

function marksIn(body: string): number[] {
  return [...new Set([...body.matchAll(MARK)].map(([, n]) => Number(n)))];
}

function isWhole({ organisation, title, url }: RevisionContent['sources'][number]): boolean {
  return organisation !== '' && title !== '' && URL.canParse(url) && /^https?:\/\//i.test(url);
}

function wordsOf({ spans }: Block): string {
  return spans.map(({ text }) => text).join('');
}
