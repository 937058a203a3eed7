/** A piece of running text; `href` is the address of a page it leads to, `cite` the number of a note. */
export interface Span {
  text: string;
  strong?: true;
  em?: true;
  href?: string;
  cite?: number;
}

/** One heading, paragraph, item of a list, quotation or table of a text, and the line of the file it begins in. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'table';
  line: number;
  spans: Span[];
  /** Of a heading 1 to 6; of an item how many lists it is in. */
  level: number;
  /** The number of an item of a numbered list. */
  number?: number;
  /** The cells of a table; the first row is its head. */
  rows?: Span[][][];
  /** Why the text may break off at the end of this block. */
  cut?: string;
}

/** Something left out, with the reason in plain words and how it began. */
export interface Dropped {
  reason: string;
  line: number;
  quote: string;
}

/** A picture that was linked to. */
export interface Picture {
  address: string;
  alt: string;
  caption: string;
  line: number;
  /** A picture of one dot, there to count who reads. */
  isTracker: boolean;
}

/** The running text of a block; the cells of a table stand one after another. */
export function textOfBlock(block: Block): string {
  if (block.rows) return block.rows.map((row) => row.map(textOfSpans).join(' | ')).join('\n');
  return textOfSpans(block.spans);
}

/** How the running text of a block begins. */
export function openingOf(block: Block, most = 2_000): string {
  let text = '';
  for (const span of block.spans) {
    if (text.length >= most) break;
    text += span.text;
  }
  return text.slice(0, most);
}

/** The text of pieces in a row. */
export function textOfSpans(spans: readonly Span[]): string {
  return spans.map(({ text }) => text).join('');
}
