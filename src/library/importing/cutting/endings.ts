import { type Block, type Dropped, openingOf, textOfBlock } from '../document.js';
import { linkedShare } from './bait.js';
import type { Reading } from '../reading/reading.js';

/** A place where the text breaks off, and how that shows. */
export interface Cut {
  why: string;
  line: number;
  quote: string;
}

const MORE =
  /\s*(?:\[?\(?(?:…|\.{3,}|\. \. \.)\)?\]?\s*)?[[(«]?\b(?:continue reading|keep reading|read (?:the )?(?:more|full (?:article|story|post))|(?:click|tap) (?:here )?to (?:read|continue|see|view)[\w\s]{0,30}|show more|see more|view more|load more|expand|(?:log ?in|sign ?in|subscribe|register|sign ?up)(?: now)? to (?:read|continue|keep|view|see|unlock)[\w\s]{0,40}|to be continued|(?:article|story|text) continues)\b[\s\w]{0,12}[\])»›>→.…:]*\s*$/i;
const ELLIPSIS = /(?:…|\.{3,}|\. \. \.|\[(?:…|\.{3,}|more)\]|\((?:…|\.{3,})\))["”’)]*\s*$/;
const ENDED = /[.!?:;…][\])"”’'»]*(?:\s?\[\d{1,3}\])*$|\[\d{1,3}\]$/;
const DANGLING =
  /(?:,|\b(?:and|or|but|the|a|an|of|to|in|on|at|for|with|without|by|from|your|you|if|when|while|because|that|which|who|is|are|was|were|be|been|has|have|had|can|may|might|will|would|should|could|must|not|no|as|than|such|like|including|about|into|between|during|after|before|this|these|it|its|their|our|my|y|o|de|la|el|los|las|un|una|que|con|por|para|si|se|en))$/i;
const QUOTED = 160;
const TAIL = 240;

/** The blocks, with those marked after which something is missing, and the list of such places. */
export function markedEndings(
  blocks: readonly Block[],
  reading: Reading,
  dropped: readonly Dropped[],
): { blocks: Block[]; cuts: Cut[] } {
  const marked: Block[] = [];
  blocks.forEach((block, i) => {
    const one = block.cut ? block : withCut(block, blocks[i + 1], i === blocks.length - 1);
    const before = marked.at(-1);
    // Where nothing but the call stood, the words before it are what breaks off.
    if (one.cut && !one.rows && textOfBlock(one).trim() === '' && before) before.cut ??= one.cut;
    else marked.push(one);
  });
  const last = marked.at(-1);
  const ofFile = fileReason(reading, dropped);
  if (last && ofFile && !last.cut) last.cut = ofFile;
  const cuts = marked.flatMap((block) =>
    block.cut ? [{ why: block.cut, line: block.line, quote: tailOf(block) }] : [],
  );
  return { blocks: marked, cuts: [...cuts, ...missingSections(marked, dropped)] };
}

const NO_SECTION =
  /^(?:(?:table of )?contents?|in this (?:article|guide|post).*|on this page|jump to.*|introduction|overview|summary|\W*)$/i;
const MOST_ENTRIES = 200;

/** Parts that the table of contents names and the text does not have. */
function missingSections(blocks: readonly Block[], dropped: readonly Dropped[]): Cut[] {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const headings = blocks.filter(({ kind }) => kind === 'heading').slice(0, MOST_ENTRIES * 2);
  const there = headings.map((block) => bare(textOfBlock(block)));
  const named = dropped.filter(({ reason, quote }) => reason === 'table of contents' && !NO_SECTION.test(quote.trim()));
  // A list of contents that was left out in one piece cannot be told apart.
  const entries = named.filter(({ quote }) => quote.length < 100 && bare(quote).length > 3).slice(0, MOST_ENTRIES);
  const missing = entries.filter(({ quote }) => {
    const entry = bare(quote.replace(/^\d{1,2}[.)]\s*/, ''));
    return !there.some((heading) => heading.includes(entry) || (heading.length > 6 && entry.includes(heading)));
  });
  if (missing.length === entries.length) return [];
  const why = 'the table of contents names a part that the text does not have';
  return missing.map(({ line, quote }) => ({ why, line, quote }));
}

function withCut(block: Block, next: Block | undefined, isLast: boolean): Block {
  if (block.kind === 'table') return { ...block };
  if (block.kind === 'heading') {
    const why = isLast ? 'the last heading has nothing beneath it' : undefined;
    return why ? { ...block, cut: why } : { ...block };
  }
  // The end is all that is looked at, however long the text is.
  const text = textOfBlock(block).slice(-TAIL);
  if (MORE.test(text)) return { ...withoutTail(block, MORE), cut: 'it ends with a call to read on elsewhere' };
  if (ELLIPSIS.test(text)) return { ...block, cut: 'it ends with dots' };
  const why = isLast ? lastReason(block, text) : middleReason(text, next);
  return why ? { ...block, cut: why } : { ...block };
}

/** Why the end of the text looks like no end. */
function lastReason(block: Block, text: string): string | undefined {
  if (DANGLING.test(text)) return 'the last sentence stops in the middle';
  const isEnded = ENDED.test(text);
  if (isEnded && /:$/.test(text)) return 'the text ends where a list should follow';
  const words = text.split(/\s+/).length;
  if (isEnded || (block.kind === 'item' && words < 12) || linkedShare(block) > 0.5) return undefined;
  return words >= 4 ? 'the last sentence has no end' : undefined;
}

function middleReason(text: string, next: Block | undefined): string | undefined {
  const goesOn =
    next?.kind === 'item' ||
    next?.kind === 'table' ||
    next?.kind === 'quote' ||
    /^\p{Ll}/u.test(next ? openingOf(next, 2) : '');
  if (goesOn || text.split(/\s+/).length < 5) return undefined;
  return DANGLING.test(text) ? 'a sentence stops in the middle' : undefined;
}

/** What the file itself tells about its end. */
function fileReason(reading: Reading, dropped: readonly Dropped[]): string | undefined {
  const { tree } = reading;
  if (reading.endsInCharacter) return 'the file ends in the middle of a character';
  if (tree.broken)
    return `the file ends in the middle of a tag (${tree.broken.text.slice(1, 40).replace(/\s+/g, ' ')})`;
  const open = tree.unseen.find(({ isWhole, name }) => !isWhole && name !== 'doctype');
  if (open) return `a ${open.name} that begins in line ${open.line} is never closed and hides what follows`;
  if (
    tree.leftOpen.length > 0 &&
    (tree.lacksEnd || tree.leftOpen.some((name) => /^(?:strong|em|b|i|a|ul|ol|table|blockquote|article)$/.test(name)))
  ) {
    return `the file ends without closing ${[...new Set(tree.leftOpen)].slice(0, 4).join(', ')}`;
  }
  if (tree.lacksEnd) return 'the page begins but never says that it ends';
  const wall = dropped.find(
    ({ quote }) =>
      quote.length < 80 &&
      MORE.test(quote) &&
      /log ?in|sign ?in|subscribe|register|unlock|continue reading/i.test(quote),
  );
  return wall ? `the page hides the rest (“${wall.quote.slice(0, 60)}”)` : undefined;
}

function tailOf(block: Block): string {
  const text = textOfBlock(block);
  return text.length > QUOTED ? `…${text.slice(-QUOTED)}` : text;
}

/** A block without the call to read on at its end. */
function withoutTail(block: Block, tail: RegExp): Block {
  const text = textOfBlock(block);
  let left = text.length - (tail.exec(text.slice(-TAIL))?.[0].length ?? 0);
  const spans = block.spans.flatMap((span) => {
    const part = span.text.slice(0, left);
    left = Math.max(left - span.text.length, 0);
    return part === '' ? [] : [{ ...span, text: part }];
  });
  return { ...block, spans };
}
