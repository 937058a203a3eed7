import type { Block, Dropped, Picture, Span } from '../document.js';
import type { Element, Node, Tree } from '../reading/tree.js';
import { textOf } from '../reading/tree.js';
import { BLOCKS } from '../reading/tags.js';
import { leadOf } from './addresses.rules.js';
import { measured, type Measures } from './measures.js';
import { pictureIn } from './pictures.rules.js';
import { reasonToDrop } from './furniture.rules.js';
import { rowsOf } from './tables.rules.js';

/** The blocks of a page, what was left out, the pictures, and links that were taken away. */
export interface Walked {
  blocks: Block[];
  dropped: Dropped[];
  pictures: Picture[];
  links: Dropped[];
}

interface Style {
  strong?: true;
  em?: true;
  href?: string;
}

interface Place {
  kind: 'heading' | 'paragraph' | 'item' | 'quote';
  level: number;
  number?: number;
}

const QUOTED = 120;
const PICTURE_ADDRESS =
  /https?:\/\/[^\s<>"]{1,1000}?\.(?:jpe?g|png|gif|webp|avif|bmp|svg|tiff?)(?:\?[^\s<>"]{0,500})?(?![\w.])/gi;

/** What a blog's own software would have put something in place of. */
const SHORTCODE =
  /\[\/?(?:caption|gallery|embed|audio|video|playlist|button|su_\w{1,30}|vc_\w{1,30}|et_pb_\w{1,30}|contact-form\S{0,10})(?:\s[^\]]{0,300})?\]/gi;

/** Walks a page from its beginning to its end, leaving out what is no part of its article. */
export function walked(tree: Tree): Walked {
  return new PageWalk(tree.root).result;
}

class PageWalk {
  readonly result: Walked = { blocks: [], dropped: [], pictures: [], links: [] };
  private readonly measures: Measures;
  private current: Block | undefined;
  private place: Place = { kind: 'paragraph', level: 0 };
  private lists: { next: number | undefined }[] = [];

  constructor(private readonly root: Element) {
    this.measures = measured(root);
    this.children(root, {});
    this.flush();
  }

  private children(element: Element, style: Style): void {
    for (const child of element.children) this.visit(child, style);
  }

  private visit(node: Node, style: Style): void {
    if (node.kind === 'words') return this.words(node.text, node.line, style);
    const picture = pictureIn(node);
    if (picture) this.result.pictures.push(picture);
    if (node.name === 'img' || node.name === 'picture' || node.name === 'amp-img')
      return this.inside(node, style, picture);
    const reason = reasonToDrop(node, this.measures.get(node)!, this.measures.get(this.root)!);
    if (reason) return this.drop(node, reason);
    // The sign that Word draws before an item.
    if (/mso-list\s*:\s*ignore/i.test(node.attributes.get('style')?.slice(0, 200) ?? '')) return;
    if (node.name === 'head') return;
    this.element(node, style);
  }

  /** A picture element may hold another one inside; its own address is enough. */
  private inside(element: Element, style: Style, picture: Picture | undefined): void {
    if (!picture) this.children(element, style);
  }

  private drop(element: Element, reason: string): void {
    this.flushIfBlock(element);
    const quote = textOf(element, QUOTED);
    if (quote || reason === 'embedded player or frame') {
      this.result.dropped.push({ reason, line: element.line, quote: quote || addressIn(element) });
    }
    this.picturesOf(element);
  }

  /** The pictures of a part that is left out are named all the same. */
  private picturesOf(element: Element): void {
    for (const child of element.children) {
      if (child.kind === 'words') continue;
      const picture = pictureIn(child);
      if (picture) this.result.pictures.push(picture);
      this.picturesOf(child);
    }
  }

  private element(element: Element, style: Style): void {
    const { name } = element;
    if (name === 'br') return this.lineBreak(element);
    if (name === 'a') return this.link(element, style);
    if (name === 'sup' && this.note(element)) return;
    if (name === 'figcaption') return this.caption(element);
    // A title that is never closed holds the page.
    if (name === 'title' && element.children.every(({ kind }) => kind === 'words')) return;
    if (!BLOCKS.has(name)) return this.children(element, styleOf(name, style));
    this.flush();
    const outer = this.place;
    this.enter(element, style);
    this.flush();
    this.place = outer;
  }

  private enter(element: Element, style: Style): void {
    const { name } = element;
    if (/^h[1-6]$/.test(name)) this.place = { kind: 'heading', level: Number(name[1]) };
    else if (name === 'ul' || name === 'ol' || name === 'dl') return this.list(element, style);
    else if (name === 'li' || name === 'dd' || isWordItem(element)) this.place = this.item();
    else if (name === 'dt' || name === 'summary') return this.children(element, { ...style, strong: true });
    else if (name === 'blockquote') this.place = { kind: 'quote', level: 0 };
    else if (name === 'table' && this.table(element)) return;
    this.children(element, style);
  }

  private list(element: Element, style: Style): void {
    const start = Number(element.attributes.get('start') ?? 1);
    this.lists.push({ next: element.name === 'ol' ? (Number.isSafeInteger(start) ? start : 1) : undefined });
    this.children(element, style);
    this.lists.pop();
  }

  private item(): Place {
    const list = this.lists.at(-1);
    const number = list?.next;
    if (list?.next !== undefined) list.next += 1;
    const level = Math.max(this.lists.length - 1, 0);
    return { kind: 'item', level, ...(number === undefined ? {} : { number }) };
  }

  private table(element: Element): boolean {
    const rows = rowsOf(element);
    if (!rows) return false;
    const measure = this.measures.get(element)!;
    if (measure.links > 2 && measure.linked > measure.length * 0.5) this.drop(element, 'list of links');
    else this.result.blocks.push({ kind: 'table', line: element.line, spans: [], level: 0, rows });
    return true;
  }

  private link(element: Element, style: Style): void {
    const address = element.attributes.get('href') ?? '';
    const lead = leadOf(address);
    if (lead.to === 'page' && new RegExp(PICTURE_ADDRESS.source, 'i').test(lead.href)) {
      this.result.pictures.push({
        address: lead.href,
        alt: '',
        caption: textOf(element, QUOTED),
        line: element.line,
        isTracker: false,
      });
      return this.children(element, { ...style, href: '' });
    }
    const quote = textOf(element, QUOTED);
    if (lead.to === 'danger') this.result.links.push({ reason: lead.what, line: element.line, quote });
    if (lead.to === 'shop') this.result.links.push({ reason: `a link to ${lead.host}`, line: element.line, quote });
    // A link within the site is marked by an empty address: it tells link-bait from words, and leads nowhere.
    const href = lead.to === 'page' ? lead.href : '';
    this.children(element, address ? { ...style, href } : style);
  }

  /** Raised numbers are marks of notes. */
  private note(element: Element): boolean {
    const text = textOf(element, 40).replace(/[[\]()\s]/g, '');
    if (!/^\d{1,3}(?:[,;–-]\d{1,3}){0,9}$/.test(text)) return false;
    for (const n of text.split(/[,;–-]/)) this.push({ text: `[${Number(n)}]`, cite: Number(n) }, element.line);
    return true;
  }

  private caption(element: Element): void {
    this.flush();
    const picture = this.result.pictures.at(-1);
    const caption = textOf(element, 300);
    if (picture && !picture.caption) picture.caption = caption;
    else if (caption) this.result.dropped.push({ reason: 'caption of a picture', line: element.line, quote: caption });
  }

  private lineBreak(element: Element): void {
    const last = this.current?.spans.at(-1);
    if (last?.text.endsWith('\n') && this.place.kind !== 'item') this.flush();
    else if (this.current && !last?.text.endsWith('\n')) this.push({ text: '\n' }, element.line);
  }

  private words(text: string, line: number, style: Style): void {
    const flat = this.withoutPictures(text.replace(/\s+/g, ' ').replace(SHORTCODE, ''), line);
    if (flat === ' ' && !this.current) return;
    if (flat !== '') this.push({ text: flat, ...style }, line);
  }

  /** An address of a picture in running text is taken out like the picture itself. */
  private withoutPictures(text: string, line: number): string {
    if (!text.includes('://')) return text;
    return text.replace(PICTURE_ADDRESS, (address) => {
      this.result.pictures.push({ address, alt: '', caption: '', line, isTracker: false });
      return '';
    });
  }

  private push(span: Span, line: number): void {
    this.current ??= { ...this.place, line, spans: [] };
    this.current.spans.push(span);
  }

  private flushIfBlock(element: Element): void {
    if (BLOCKS.has(element.name)) this.flush();
  }

  private flush(): void {
    const block = this.current;
    this.current = undefined;
    if (!block) return;
    const spans = tidied(block.spans);
    if (spans.length > 0) this.result.blocks.push({ ...block, spans });
    // What stands in an item beside its first words is a paragraph of that item; it is kept as an item.
  }
}

const isWordItem = ({ name, attributes }: Element): boolean =>
  name === 'p' && /^MsoListParagraph/.test(attributes.get('class') ?? '');

function styleOf(name: string, style: Style): Style {
  if (name === 'strong' || name === 'b') return { ...style, strong: true };
  return name === 'em' || name === 'i' || name === 'cite' ? { ...style, em: true } : style;
}

function addressIn(element: Element): string {
  const address = element.attributes.get('src') ?? element.attributes.get('data') ?? '';
  return leadOf(address).to === 'danger' ? 'an address that would run something' : address.slice(0, QUOTED);
}

/** Pieces with single spaces and no space at the ends; neighbours of one style become one. */
function tidied(spans: readonly Span[]): Span[] {
  // Put together once at the end: a text that grows piece by piece is copied as often as it is looked at.
  const runs: { span: Span; parts: string[] }[] = [];
  let endsInSpace = true;
  for (const span of spans) {
    const text = endsInSpace ? span.text.replace(/^ +/, '') : span.text;
    if (text === '') continue;
    endsInSpace = /\s/.test(text.at(-1)!);
    const last = runs.at(-1);
    if (last && isAlike(last.span, span)) last.parts.push(text);
    else runs.push({ span, parts: [text] });
  }
  const tidy = runs.map(({ span, parts }): Span => ({ ...span, text: parts.join('') }));
  while (tidy.length > 0 && tidy.at(-1)!.text.trim() === '') tidy.pop();
  const last = tidy.at(-1);
  if (last) last.text = last.text.trimEnd();
  const [first] = tidy;
  if (first) first.text = first.text.trimStart();
  return tidy.filter(({ text }) => text !== '');
}

const isAlike = (a: Span, b: Span): boolean =>
  a.strong === b.strong && a.em === b.em && a.href === b.href && a.cite === undefined && b.cite === undefined;
