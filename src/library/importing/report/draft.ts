import type { FoundSource } from '../checking/sources.js';
import { type Block, type Span, textOfBlock } from '../document.js';
import { harmless } from './quoting.js';

/** A mark to be put into a draft at the end of a sentence. */
export interface Mark {
  block: Block;
  at: number;
  text: string;
  row?: number;
}

export interface Draft {
  slug: string;
  title: string;
  summary: string;
  notes: string[];
  sources: FoundSource[];
  /** Markdown without front matter. */
  body: string;
  /** The whole, in the form of a file of `content/articles`. */
  file: string;
}

const LONGEST_TITLE = 160;
const LONGEST_SLUG = 80;

/** The draft of an article: what was kept, in our form, with its marks. */
export function draftOf(
  title: string,
  blocks: readonly Block[],
  sources: readonly FoundSource[],
  marks: readonly Mark[],
): Draft {
  const byBlock = new Map<Block, Mark[]>();
  for (const mark of marks) {
    const those = byBlock.get(mark.block);
    if (those) those.push(mark);
    else byBlock.set(mark.block, [mark]);
  }
  const parts: string[] = [];
  blocks.forEach((block, i) => {
    const isTight = block.kind === 'item' && blocks[i - 1]?.kind === 'item';
    parts.push(`${i === 0 ? '' : isTight ? '\n' : '\n\n'}${markdownOf(block, byBlock.get(block) ?? [])}`);
  });
  const withAddress = sources.filter(({ url }) => url !== '');
  const without = sources.filter(({ url }) => url === '');
  if (without.length > 0) parts.push('\n\n## Sources named without an address\n');
  for (const source of without) parts.push(`\n- [${source.n}] ${escaped(source.title)}`);
  const plainTitle = flat(title, LONGEST_TITLE) || 'Imported text without a title';
  const body = parts.join('').trim();
  const draft = {
    slug: slugOf(plainTitle),
    title: plainTitle,
    summary: flat(firstSentence(blocks), 200) || 'An imported text, waiting to be edited.',
    notes: notesOf(body),
    sources: [...sources],
    body,
  };
  return { ...draft, file: `${frontMatter(draft, withAddress)}\n${body}\n` };
}

function frontMatter(draft: Omit<Draft, 'file'>, sources: readonly FoundSource[]): string {
  const text = (value: string) => JSON.stringify(flat(value, 300));
  const entries = sources.map(({ n, organisation, title, url }) => {
    const named = `organisation: ${text(organisation)}, title: ${text(title)}, url: ${JSON.stringify(url)}`;
    return `\n  - { n: ${n}, ${named} }`;
  });
  return [
    '---',
    `slug: ${draft.slug}`,
    `title: ${text(draft.title)}`,
    `summary: ${text(draft.summary)}`,
    `notes: [${draft.notes.join(', ')}]`,
    'facts: []',
    `sources:${entries.length > 0 ? entries.join('') : ' []'}`,
    'reviewed: null',
    '---',
    '',
  ].join('\n');
}

const ADDRESS = /\bhttps?:\/\/[^\s)]{1,2000}/gi;

/** One line without addresses or anything that could be markup. */
const flat = (text: string, most: number): string =>
  harmless(text.replace(ADDRESS, ' ').replace(/[<>]/g, ' ')).replace(/\s+/g, ' ').trim().slice(0, most).trim();

function slugOf(title: string): string {
  const words = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, '') || 'imported-text';
}

function firstSentence(blocks: readonly Block[]): string {
  const first = blocks.find(({ kind }) => kind === 'paragraph');
  return first ? (/^.{20,200}?[.!?](?=\s|$)/s.exec(textOfBlock(first))?.[0] ?? textOfBlock(first)) : '';
}

/** Notes that a text asks for by its words; a curator adds and takes away. */
function notesOf(body: string): string[] {
  const NOTES: readonly [string, RegExp][] = [
    ['bleeding-described', /\bbleed|\bclots?\b|sangra/i],
    ['scan', /\bultrasound|\bscans?\b/i],
    ['labour-and-birth', /\blabou?r\b|\bcontractions|\bgave birth/i],
    ['stillbirth', /\bstillb/i],
    ['medical-emergency', /\bemergency|\bectopic|\bsepsis|urgencias/i],
    ['infertility', /\binfertil/i],
    ['statistics', /\d\s?%|\bpercent|\b(?:one|1) in \w+/i],
    ['suicide', /\bsuicid|self-?harm/i],
    ['abuse', /\bdomestic (?:violence|abuse)/i],
  ];
  return NOTES.filter(([, pattern]) => pattern.test(body)).map(([note]) => note);
}

function markdownOf(block: Block, marks: readonly Mark[]): string {
  const cut = block.cut ? ' [cut off here]' : '';
  if (block.rows) return `${tableOf(block.rows, marks)}${cut}`;
  const text = spansWithMarks(block.spans, marks) + cut;
  if (block.kind === 'heading') return `${'#'.repeat(Math.min(Math.max(block.level, 2), 4))} ${headingText(text)}`;
  if (block.kind === 'quote')
    return lineStart(text)
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
  if (block.kind === 'paragraph') return lineStart(text).replaceAll('\n', '  \n');
  const indent = '   '.repeat(Math.min(block.level, 6));
  return `${indent}${block.number === undefined ? '-' : `${block.number}.`} ${lineStart(oneLine(text))}`;
}

/** "## Draft" is where the draft begins, for whoever cuts it out of the report: no heading of the text is called so. */
function headingText(text: string): string {
  const line = oneLine(text).trim();
  if (/^draft$/i.test(line)) return 'The draft';
  return /^[^\p{L}\p{N}]{0,20}draft(?![\p{L}\p{N}])/iu.test(line) ? `The ${line}` : line;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/g, ' ');

/** Keeps the beginning of a line from being read as a heading, a list or a quotation. */
const lineStart = (text: string): string =>
  text
    .replace(/^(\s{0,3})(#{1,6}|[-+*](?=\s)|>|={3,}|-{3,}|~{3,})/gm, '$1\\$2')
    .replace(/^(\s{0,3}\d{1,9})([.)])(?=\s)/gm, '$1\\$2');

function tableOf(rows: readonly Span[][][], marks: readonly Mark[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const byRow = new Map<number, string>();
  for (const { row = 0, text } of marks) byRow.set(row, `${byRow.get(row) ?? ''} ${text}`);
  const lines = rows.map((row, i) => {
    const cells = Array.from({ length: width }, (_, n) =>
      oneLine(spansWithMarks(row[n] ?? [], []))
        .replaceAll('|', '\\|')
        .trim(),
    );
    return `| ${cells.join(' | ')}${byRow.get(i) ?? ''} |`;
  });
  return [lines[0], `|${' --- |'.repeat(width)}`, ...lines.slice(1)].join('\n');
}

/** The text of pieces with their styles, and marks where they belong. */
function spansWithMarks(spans: readonly Span[], marks: readonly Mark[]): string {
  const waiting = [...marks].sort((a, b) => a.at - b.at);
  let at = 0;
  let next = 0;
  const out: string[] = [];
  for (const span of spans) {
    let rest = span.text;
    while (next < waiting.length && waiting[next]!.at < at + rest.length) {
      const cut = waiting[next]!.at - at;
      out.push(styled(rest.slice(0, cut), span), ` ${waiting[next]!.text}`);
      next += 1;
      at += cut;
      rest = rest.slice(cut);
    }
    out.push(styled(rest, span));
    at += rest.length;
  }
  const last = waiting
    .slice(next)
    .map(({ text }) => ` ${text}`)
    .join('');
  return out.join('').trimEnd() + last;
}

function styled(text: string, span: Span): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  if (inner === '') return text;
  const mark = span.strong ? '**' : span.em ? '*' : '';
  return `${before}${mark}${escaped(inner)}${mark}${after}`;
}

/** Text in which nothing means anything in Markdown but the marks of sources. */
function escaped(text: string): string {
  return harmless(text)
    .replace(/[\\`*]/g, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?!(?:note )?\d{1,3}(?: is missing)?\])/g, '\\[')
    .replace(/\](?=[([:])/g, '\\]');
}
