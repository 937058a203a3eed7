import { type Block, type Span, textOfBlock } from '../document.js';
import { leadOf } from '../cutting/addresses.rules.js';
import { SOURCES_HEADING } from '../cutting/bait.js';

/** An entry of the list of sources of a draft. */
export interface FoundSource {
  n: number;
  organisation: string;
  title: string;
  /** Empty when the text names none. */
  url: string;
  line: number;
  /** The number it has in the text, when that is another one. */
  was?: number;
}

const LONGEST = 200;

/**
 * Takes the list of sources out of a text and turns links into marks "[n]". Numbers that the text uses itself are
 * kept apart from those of links.
 */
export function withSources(blocks: readonly Block[]): {
  blocks: Block[];
  sources: FoundSource[];
  entries: ReadonlySet<number>;
} {
  const { body, list } = parted(blocks);
  const sources: FoundSource[] = [];
  const listed = new Map<number, FoundSource>();
  list.forEach((block, i) => {
    const source = sourceOf(block, sources.length + 1);
    const was = block.number ?? i + 1;
    sources.push({ ...source, was });
    listed.set(was, sources.at(-1)!);
  });
  const own = new Set(sources.map(({ n }) => n));
  const byAddress = new Map(sources.filter(({ url }) => url).map((source) => [source.url, source]));
  const marked = body.map((block) => withMarks(withOwnMarks(block, listed), sources, byAddress));
  return { blocks: marked, sources, entries: own };
}

/** The entries under the last heading that sources stand under, and everything else. */
function parted(blocks: readonly Block[]): { body: Block[]; list: Block[] } {
  const body: Block[] = [];
  const list: Block[] = [];
  let inside = 0;
  for (const block of blocks) {
    const text = textOfBlock(block).trim();
    if (block.kind === 'heading' && SOURCES_HEADING.test(text)) inside = block.level;
    else if (block.kind === 'heading' && inside > 0 && block.level <= inside) inside = 0;
    else if (inside > 0 && !isEntry(block)) inside = block.kind === 'paragraph' && text.length > 300 ? 0 : inside;
    if (inside > 0 && block.kind !== 'heading') list.push(block);
    else if (inside === 0) body.push(block);
  }
  return { body, list };
}

const isEntry = (block: Block): boolean => block.kind === 'item' || block.spans.some(({ href }) => href);

function sourceOf(block: Block, n: number): FoundSource {
  const text = textOfBlock(block)
    .replace(/^\s*(?:\[?\d{1,3}[\].)]|[•*-])\s*/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const url = block.spans.find(({ href }) => href)?.href ?? writtenIn(text);
  return {
    n,
    organisation: hostOf(url) || text.split(/[.,(]/)[0]!.slice(0, 80).trim() || 'not named',
    title: titleOf(text, url),
    url,
    line: block.line,
  };
}

/** An address that is written out and no link. */
function writtenIn(text: string): string {
  const address = /https?:\/\/[^\s<>"]{3,500}/.exec(text)?.[0].replace(/[.,;:)\]]+$/, '') ?? '';
  const lead = leadOf(address);
  return lead.to === 'page' ? lead.href : '';
}

function titleOf(text: string, url: string): string {
  const title = text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return (title || url).slice(0, LONGEST);
}

const hostOf = (url: string): string => {
  try {
    return new URL(url).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
};

/** A block whose own marks have the numbers of the draft; one that leads to no entry says so. */
function withOwnMarks(block: Block, listed: ReadonlyMap<number, FoundSource>): Block {
  const marked = (span: Span): Span => {
    const text = span.text.replace(/\[(\d{1,3})\]/g, (_, was: string) => {
      const source = listed.get(Number(was));
      return source ? `[${source.n}]` : `[note ${was} is missing]`;
    });
    return { ...span, text };
  };
  if (block.rows) return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(marked))) };
  return { ...block, spans: block.spans.map(marked) };
}

/** A block whose links to pages are followed by the mark of that source. The words of the link stay. */
function withMarks(block: Block, sources: FoundSource[], byAddress: Map<string, FoundSource>): Block {
  const mark = (spans: readonly Span[]): Span[] =>
    spans.flatMap((span, i): Span[] => {
      if (!span.href) return [span];
      const known = byAddress.get(span.href) ?? added(span, block, sources, byAddress);
      // A link in parts ("<a>the <b>NHS</b></a>") is marked once, at its end.
      const isLast = spans[i + 1]?.href !== span.href;
      return isLast ? [span, { text: ` [${known.n}]`, cite: known.n, href: span.href }] : [span];
    });
  if (block.rows) return { ...block, rows: block.rows.map((row) => row.map(mark)) };
  return { ...block, spans: mark(block.spans) };
}

function added(span: Span, block: Block, sources: FoundSource[], byAddress: Map<string, FoundSource>): FoundSource {
  const url = span.href!;
  const host = hostOf(url);
  const source = {
    n: sources.length + 1,
    organisation: host || 'not named',
    title: titleOf(span.text, url),
    url,
    line: block.line,
  };
  sources.push(source);
  byAddress.set(url, source);
  return source;
}
