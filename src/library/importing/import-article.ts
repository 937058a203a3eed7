import { claimsWithoutSource } from './checking/claims.js';
import { comparisonsOf } from './checking/comparing.js';
import type { Knowledge } from './checking/facts.js';
import { flagsOf } from './checking/flags.js';
import { easeOf } from './checking/grade.js';
import { mythsIn } from './checking/myths.js';
import { sentencesOf } from './checking/sentences.js';
import { withSources } from './checking/sources.js';
import { wordsToChange } from './checking/words.js';
import { withoutBait } from './cutting/bait.js';
import { markedEndings } from './cutting/endings.js';
import { walked } from './cutting/page-walk.js';
import { titled } from './cutting/titles.js';
import { type Draft, draftOf, type Mark } from './report/draft.js';
import { reportOf } from './report/report.js';
import { readBytes } from './reading/reading.js';
import { Unreadable } from './reading/unreadable.js';

/** The draft of an imported file, and the report on it. */
export interface Imported {
  draft: Draft;
  /** Markdown, whose last part is the draft. */
  report: string;
}

/**
 * Makes a draft of an article out of a file, and says what was found. It fetches nothing and trusts nothing. Throws
 * Unreadable, with one sentence, when there is no text in it.
 */
export function importArticle(bytes: Uint8Array, name: string, knowledge: Knowledge): Imported {
  const reading = readBytes(bytes, name);
  const page = walked(reading.tree);
  const { title, blocks, said } = titled(page.blocks, reading);
  const sieved = withoutBait(blocks);
  const dropped = [...page.dropped, ...sieved.dropped].sort((a, b) => a.line - b.line);
  const { blocks: ended, cuts } = markedEndings(sieved.kept, reading, dropped);
  if (ended.length === 0) throw new Unreadable('The file holds no text of an article, only what stands around one.');
  const { blocks: sourced, sources, entries } = withSources(ended);
  const sentences = sentencesOf(sourced);
  const claims = claimsWithoutSource(sentences, entries);
  const flags = flagsOf(sentences, knowledge);
  const marks = [
    ...claims.claims.map(({ sentence }) => markAt(sentence, '[source needed]')),
    ...flags.flags.map(({ sentence }) => markAt(sentence, '[for the clinician]')),
  ];
  const draft = draftOf(title, sourced, sources, marks);
  const plain = sentences.map(({ text, block }) => ({ text, line: block.line }));
  const report = reportOf({
    ...{
      name,
      reading,
      said,
      dropped,
      links: page.links,
      pictures: page.pictures,
      cuts,
      claims,
      sources,
      flags,
      draft,
    },
    comparisons: comparisonsOf(sentences, knowledge, title),
    myths: mythsIn(sentences, knowledge),
    words: wordsToChange(sentences),
    ease: easeOf(plain),
  });
  return { draft, report };
}

const markAt = ({ block, end, row }: { block: Mark['block']; end: number; row?: number }, text: string): Mark => ({
  ...{ block, at: end, text },
  ...(row === undefined ? {} : { row }),
});
