import { boundsOf } from '../../statements/bounds.js';
import { type Block, openingOf, type Span, textOfBlock, textOfSpans } from '../document.js';

/** One sentence, item or cell row of a text, and where it stands. */
export interface Sentence {
  text: string;
  block: Block;
  /** Where it begins and ends in its block's text. */
  start: number;
  end: number;
  /** The row of a table it is. */
  row?: number;
  /** The heading above it. */
  under: string;
  /** What introduces the list it is an item of. */
  intro: string;
  /** Addresses of pages that it links to, and the numbers of notes it carries. */
  links: string[];
  notes: number[];
}

/** The sentences of a text, in order. */
export function sentencesOf(blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  let under = '';
  let intro = '';
  for (const block of blocks) {
    if (block.kind === 'heading') [under, intro] = [openingOf(block, 200), ''];
    else if (block.rows) for (const row of rowsOf(block, under)) sentences.push(row);
    else {
      const found = partsOf(block, under, block.kind === 'item' ? intro : '');
      for (const sentence of found) sentences.push(sentence);
      if (block.kind !== 'item') intro = found.at(-1)?.text ?? '';
    }
  }
  return sentences;
}

function rowsOf(block: Block, under: string): Sentence[] {
  const [head = [], ...rows] = block.rows!;
  return rows.map((cells, i) => {
    const spans = cells.flatMap((cell, n): Span[] => (n === 0 ? cell : [{ text: ' | ' }, ...cell]));
    const text = textOfSpans(spans);
    const place = { block, start: 0, end: text.length, row: i + 1, under, intro: head.map(textOfSpans).join(' | ') };
    return { text, ...place, ...leadsOf(spans, 0, text.length) };
  });
}

function partsOf(block: Block, under: string, intro: string): Sentence[] {
  const text = textOfBlock(block);
  const leads = new Leads(block.spans);
  return boundsOf(text).flatMap(([start, end]) => {
    const part = text.slice(start, end);
    const place = { block, start, end, under, intro, ...leads.between(start, end) };
    return /[\p{L}\p{N}]/u.test(part) ? [{ text: part, ...place }] : [];
  });
}

function leadsOf(spans: readonly Span[], start: number, end: number): { links: string[]; notes: number[] } {
  return new Leads(spans).between(start, end);
}

/** What the sentences of a block lead to, asked for from its beginning to its end. */
class Leads {
  private i = 0;
  private at = 0;

  constructor(private readonly spans: readonly Span[]) {}

  /** The addresses and notes between two places; what ended before the first is not looked at again. */
  between(start: number, end: number): { links: string[]; notes: number[] } {
    const links: string[] = [];
    const notes: number[] = [];
    while (this.i < this.spans.length && this.at + this.spans[this.i]!.text.length <= start) {
      this.at += this.spans[this.i]!.text.length;
      this.i += 1;
    }
    let at = this.at;
    for (let i = this.i; i < this.spans.length && at < end; i += 1) {
      const span = this.spans[i]!;
      if (span.href) links.push(span.href);
      else {
        const text = span.text.slice(Math.max(start - at, 0), end - at);
        for (const [, n] of text.matchAll(/\[(?:note )?(\d{1,3})(?: is missing)?\]/g)) notes.push(Number(n));
      }
      at += span.text.length;
    }
    return { links, notes };
  }
}
