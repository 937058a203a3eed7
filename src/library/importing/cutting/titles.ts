import { type Block, type Dropped, textOfBlock } from '../document.js';
import { quoted } from '../report/quoting.js';
import type { Reading } from '../reading/reading.js';
import { type Element, textOf } from '../reading/tree.js';
import { linkedFacts } from './linked-facts.js';

const SITE = /\s[|–—·»-]\s[^|–—·»]{2,60}$/;
const AUTHOR = /^(?:author|article:author|dc\.creator|byl)$/i;
const DATE = /^(?:article:published_time|article:modified_time|date|dc\.date|last-modified|publish-date|pubdate)$/i;

/** The title of a text, its blocks without it, and what the page says about itself. */
export function titled(blocks: readonly Block[], reading: Reading): { title: string; blocks: Block[]; said: Said } {
  const meta = metaOf(reading.tree.root);
  const first = blocks.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const opening = first === -1 && blocks[0]?.kind === 'heading' ? 0 : first;
  const heading = opening === -1 ? '' : textOfBlock(blocks[opening]!);
  const title = reading.front.get('title') ?? (heading || meta.title.replace(SITE, '') || shortOpening(blocks));
  const rest = blocks.filter(
    (block, i) => i !== opening && !(block.kind === 'heading' && sameText(textOfBlock(block), title)),
  );
  return { title, blocks: rest, said: saidIn(meta, reading) };
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
    else if (element.name === 'time') meta.dates.push((element.attributes.get('datetime') ?? '').slice(0, 10));
    else if (isAuthor(element.attributes)) meta.authors.push(textOf(element, 100).replace(/^by\s+/i, ''));
    else if (element.name === 'link' && /canonical/i.test(element.attributes.get('rel') ?? '')) {
      meta.address = element.attributes.get('href') ?? meta.address;
    }
    for (const child of element.children) if (child.kind === 'element') walk(child);
  };
  walk(root);
  return meta;
}

const isAuthor = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.get('itemprop') === 'author' || attributes.get('rel') === 'author';

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

/** What a text says about itself: where it is from, whose it is and how old. */
interface Said {
  address: string;
  site: string;
  authors: string[];
  reviewers: string[];
  dates: string[];
}

function saidIn(meta: Meta, { front, tree }: Reading): Said {
  const linked = linkedFacts(tree.linked);
  const some = (...all: (string | undefined)[]) => [...new Set(all.map((one) => one?.trim() ?? ''))].filter(Boolean);
  return {
    address: front.get('source') ?? front.get('url') ?? meta.address,
    site: meta.site,
    authors: some(...meta.authors, front.get('author'), ...linked.authors),
    reviewers: some(...linked.reviewers),
    dates: some(...meta.dates, front.get('date'), ...linked.dates),
  };
}

const BYLINE = /^\W*(?:by|written by|author:?|words by|por|escrito por|autora?:?)\s+(?=\p{L})/iu;
const REVIEWED = /^\W*(?:medically |clinically )?(?:reviewed|fact[- ]checked|revisado|verificado)\b/i;
const DATED = /(?:19|20)\d\d/;

/** The same in sentences for the report, with lines of the text itself that were left out of the draft. */
export function saidLines(said: Said, dropped: readonly Dropped[]): string[] {
  const lines: string[] = [];
  const { address, site } = said;
  if (/^https?:\/\//i.test(address)) {
    const whose = site ? ` (${quoted(site, 80)})` : '';
    lines.push(`It says that it comes from ${quoted(address, 160)}${whose}. Check whose text it is before you use it.`);
  }
  const short = dropped.filter(({ quote }) => quote.length < 100);
  const bylines = short.filter(({ reason, quote }) => reason === 'about the author' && BYLINE.test(quote));
  const authors = [...said.authors, ...bylines.map(({ quote }) => quote.replace(BYLINE, '').split(/[|·•]/)[0]!.trim())];
  if (authors.length > 0) lines.push(`It names as author ${named(authors, 80)}; nobody here has checked that.`);
  const reviewers = [...said.reviewers, ...short.map(({ quote }) => quote).filter((quote) => REVIEWED.test(quote))];
  if (reviewers.length > 0) {
    lines.push(`It says that somebody reviewed it: ${named(reviewers, 80)}. That is no review of ours.`);
  }
  const dates = [...said.dates, ...short.filter(isDate).map(({ quote }) => quote)];
  if (dates.length > 0) lines.push(`It is dated ${named(dates, 40)}.`);
  if (lines.length === 0) lines.push('It names no address, author or date: ask where it is from.');
  return lines;
}

const isDate = ({ reason, quote }: Dropped): boolean =>
  reason === 'dates, tags and categories' && DATED.test(quote) && !REVIEWED.test(quote);

const named = (all: readonly string[], most: number): string =>
  [...new Set(all)]
    .slice(0, 3)
    .map((one) => quoted(one, most))
    .join(', ');

function shortOpening(blocks: readonly Block[]): string {
  const first = blocks[0] ? textOfBlock(blocks[0]).trim() : '';
  return first.length <= 90 ? first : `${first.slice(0, 80).replace(/\s\S*$/, '')}…`;
}

const sameText = (a: string, b: string): boolean =>
  a.toLowerCase().replace(/\W+/g, '') === b.toLowerCase().replace(/\W+/g, '');
