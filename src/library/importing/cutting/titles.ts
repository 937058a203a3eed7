import { type Block, textOfBlock } from '../document.js';
import { quoted } from '../report/quoting.js';
import type { Reading } from '../reading/reading.js';
import { type Element, textOf } from '../reading/tree.js';

const SITE = /\s[|–—·»-]\s[^|–—·»]{2,60}$/;
const AUTHOR = /^(?:author|article:author|dc\.creator|byl)$/i;
const DATE = /^(?:article:published_time|article:modified_time|date|dc\.date|last-modified|publish-date|pubdate)$/i;

/** The title of a text, its blocks without it, and what the page says about itself. */
export function titled(blocks: readonly Block[], reading: Reading): { title: string; blocks: Block[]; said: string[] } {
  const meta = metaOf(reading.tree.root);
  const first = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const opening = first === -1 && blocks[0]?.kind === 'heading' ? 0 : first;
  const heading = opening === -1 ? '' : textOfBlock(blocks[opening]!);
  const title = reading.front.get('title') ?? (heading || meta.title.replace(SITE, '') || shortOpening(blocks));
  const rest = blocks.filter(
    (block, i) => i !== opening && !(block.kind === 'heading' && sameText(textOfBlock(block), title)),
  );
  return { title, blocks: rest, said: saidBy(meta, reading.front) };
}

interface Meta {
  title: string;
  address: string;
  authors: string[];
  dates: string[];
  site: string;
}

function metaOf(root: Element): Meta {
  const meta: Meta = { title: '', address: '', authors: [], dates: [], site: '' };
  const walk = (element: Element): void => {
    if (element.name === 'title') meta.title ||= textOf(element, 300);
    else if (element.name === 'meta') readMeta(element.attributes, meta);
    else if (element.name === 'link' && /canonical/i.test(element.attributes.get('rel') ?? '')) {
      meta.address = element.attributes.get('href') ?? meta.address;
    }
    for (const child of element.children) if (child.kind === 'element') walk(child);
  };
  walk(root);
  return meta;
}

function readMeta(attributes: ReadonlyMap<string, string>, meta: Meta): void {
  const value = attributes.get('content')?.trim() ?? '';
  const key = attributes.get('property') ?? attributes.get('name') ?? '';
  if (value === '') return;
  if (/^og:title$/i.test(key)) meta.title = value.slice(0, 300);
  else if (/^og:site_name$/i.test(key)) meta.site = value.slice(0, 100);
  else if (/^og:url$/i.test(key)) meta.address = value;
  else if (AUTHOR.test(key)) meta.authors.push(value.slice(0, 100));
  else if (DATE.test(key)) meta.dates.push(value.slice(0, 40));
}

function saidBy(meta: Meta, front: ReadonlyMap<string, string>): string[] {
  const lines: string[] = [];
  const address = front.get('source') ?? front.get('url') ?? meta.address;
  if (/^https?:\/\//i.test(address))
    lines.push(
      `It says that it comes from ${quoted(address, 160)}${meta.site ? ` (${quoted(meta.site, 80)})` : ''}. Check whose text it is before you use it.`,
    );
  const authors = [...new Set([...meta.authors, front.get('author') ?? ''])].filter(Boolean);
  if (authors.length > 0)
    lines.push(
      `It names as author ${authors
        .slice(0, 3)
        .map((one) => quoted(one, 80))
        .join(', ')}; nobody here has checked that.`,
    );
  const dates = [...new Set([...meta.dates, front.get('date') ?? ''])].filter(Boolean);
  if (dates.length > 0)
    lines.push(
      `It is dated ${dates
        .slice(0, 3)
        .map((one) => quoted(one, 40))
        .join(', ')}.`,
    );
  if (lines.length === 0) lines.push('It names no address, author or date: ask where it is from.');
  return lines;
}

function shortOpening(blocks: readonly Block[]): string {
  const first = blocks[0] ? textOfBlock(blocks[0]).trim() : '';
  return first.length <= 90 ? first : `${first.slice(0, 80).replace(/\s\S*$/, '')}…`;
}

const sameText = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/\W+/g, '') === b.toLowerCase().replace(/\W+/g, '');
