import { claimsWithoutSource } from './checking/claims.js';
import { comparisonsOf } from './checking/comparing.js';
import { type Block, textOfBlock } from './document.js';
import type { Knowledge } from './checking/facts.js';
import { flagsOf } from './checking/flags.js';
import { easeOf } from './checking/grade.js';
import { mythsIn } from './checking/myths.js';
import { sentencesOf } from './checking/sentences.js';
import { withSources } from './checking/sources.js';
import { vagueIn } from './checking/vague.js';
import { wordsToChange } from './checking/words.js';
import { withoutBait } from './cutting/bait.js';
import { type Cut, markedEndings } from './cutting/endings.js';
import { walked } from './cutting/page-walk.js';
import { saidLines, titled } from './cutting/titles.js';
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
  const { first, rest } = upToLimit(blocks, reading.unreadFrom);
  const sieved = withoutBait(first);
  const dropped = [...page.dropped, ...sieved.dropped].sort((a, b) => a.line - b.line);
  const { blocks: ended, cuts } = markedEndings(sieved.kept, reading, dropped);
  if (rest) cuts.push(rest);
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
      said: saidLines(said, dropped),
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
    vague: vagueIn(sentences, knowledge),
    myths: mythsIn(sentences, knowledge),
    words: wordsToChange(sentences),
    ease: easeOf(plain),
  });
  return { draft, report };
}

/** No article is longer; what comes after is some other thing in the same file. */
const LONGEST_TEXT = 500_000;
const MOST_BLOCKS = 10_000;
const MOST_ROWS = 2_000;

/** As many blocks as an article may have, and where the rest begins, so that nothing is left out in silence. */
function upToLimit(blocks: readonly Block[], unreadFrom: number | undefined): { first: Block[]; rest?: Cut } {
  let length = 0;
  let count = 0;
  const end = blocks.findIndex((block) => {
    length += textOfBlock(block).length;
    count += block.rows?.length ?? 1;
    return length > LONGEST_TEXT || count > MOST_BLOCKS;
  });
  if (end === -1 && (unreadFrom === undefined || blocks.length === 0)) return { first: [...blocks] };
  const first = blocks.slice(0, end === -1 ? undefined : Math.max(end, 1)).map((block) => shortened(block));
  const from = end === -1 ? undefined : blocks[end]!;
  const why = `the file is longer than an article can be (${LONGEST_TEXT.toLocaleString('en-GB')} characters, ${MOST_BLOCKS.toLocaleString('en-GB')} paragraphs); the rest is not in the draft`;
  const last = first.at(-1)!;
  last.cut = 'the file goes on, but the draft ends here';
  const quote = from ? textOfBlock(from).slice(0, 160) : '';
  return { first, rest: { why, line: from?.line ?? unreadFrom!, quote } };
}

/** A block of more than a whole article is one paragraph without end; its beginning is enough to see that. */
function shortened(block: Block): Block {
  if (block.rows) return { ...block, rows: block.rows.slice(0, MOST_ROWS) };
  let left = LONGEST_TEXT;
  const spans = block.spans.flatMap((span) => {
    const text = span.text.slice(0, left);
    left -= text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
  return { ...block, spans };
}

const markAt = ({ block, end, row }: { block: Mark['block']; end: number; row?: number }, text: string): Mark => ({
  ...{ block, at: end, text },
  ...(row === undefined ? {} : { row }),
});
