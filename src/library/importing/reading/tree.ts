import { Scanner, type Token } from './scanner.js';
import { BLOCKS, BOUNDARIES, ENDS, MAY_STAY_OPEN, VOID } from './tags.js';

export interface Words {
  kind: 'words';
  text: string;
  line: number;
}

export interface Element {
  kind: 'element';
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: Node[];
  line: number;
}

export type Node = Words | Element;

/** What a file of HTML holds, and what was noticed on the way. */
export interface Tree {
  root: Element;
  /** Scripts, styles, comments and the like, with their beginning. */
  unseen: { name: string; text: string; line: number; isWhole: boolean }[];
  /** What the page says about itself for search engines, as JSON; at most a few, and none that is very long. */
  linked: string[];
  /** The names of elements that were still open at the end, outermost first, without those that may be. */
  leftOpen: string[];
  /** Whether the page says that it begins but not that it ends. */
  lacksEnd: boolean;
  /** The tag in the middle of which the file ends. */
  broken?: { text: string; line: number };
  /** The line from which on nothing was read, because no page has so many elements. */
  unreadFrom?: number;
  /** How many elements stood deeper than anybody writes, and were put beside each other. */
  flattened: number;
}

const PARAGRAPH: ReadonlySet<string> = new Set(['p']);
/** Deeper than any page nests its text; what is deeper stands beside what is at this depth. */
const DEEPEST = 150;
/** No article has as many elements; what comes after is not read. */
const MOST_ELEMENTS = 120_000;
const QUOTED = 200;
const MOST_LINKED = 5;
const LONGEST_LINKED = 100_000;

/**
 * Builds the tree of a page from left to right; no element moves, none is repeated, none is deeper than 150. HTML that
 * was made of Markdown or plain text knows in `data-line` which line of the file it came from.
 */
export function treeOf(html: string, knowsLines = false): Tree {
  const builder = new Builder(knowsLines);
  for (const token of new Scanner(html).tokens()) {
    if (builder.isFull()) {
      builder.stopAt(token.line);
      break;
    }
    builder.add(token);
  }
  return builder.tree();
}

class Builder {
  private readonly root: Element = { kind: 'element', name: '#page', attributes: new Map(), children: [], line: 1 };
  private readonly stack: Element[] = [this.root];
  /** How many of each name are open, and how many were too deep to be put on the stack. */
  private readonly open = new Map<string, number>();
  private readonly tooDeep = new Map<string, number>();
  private readonly seen = new Set<string>();
  private told = 1;
  private elements = 0;
  private readonly found: Omit<Tree, 'root' | 'leftOpen' | 'lacksEnd'> = { unseen: [], linked: [], flattened: 0 };

  constructor(private readonly knowsLines: boolean) {}

  add(token: Token): void {
    if (token.kind === 'text') {
      this.top().children.push({ kind: 'words', text: token.text, line: this.lineOf(token.line) });
    } else if (token.kind === 'open') this.begin(token);
    else if (token.kind === 'close') this.end(token.name);
    else if (token.kind === 'broken') this.found.broken = { text: token.text.slice(0, QUOTED), line: token.line };
    else {
      if (this.isLinked(token.name, token.text)) this.found.linked.push(token.text);
      this.found.unseen.push({ ...token, text: token.text.slice(0, QUOTED) });
    }
  }

  isFull(): boolean {
    return this.elements >= MOST_ELEMENTS;
  }

  stopAt(line: number): void {
    this.found.unreadFrom = this.lineOf(line);
  }

  tree(): Tree {
    const leftOpen = this.stack.slice(1).map(({ name }) => name);
    const lacksEnd =
      (this.seen.has('html') || this.seen.has('body')) && !this.seen.has('/html') && !this.seen.has('/body');
    return { root: this.root, leftOpen: leftOpen.filter((name) => !MAY_STAY_OPEN.has(name)), lacksEnd, ...this.found };
  }

  private isLinked(name: string, text: string): boolean {
    const isJson = name === 'script' && /ld\+json/i.test(this.top().attributes.get('type') ?? '');
    return isJson && this.found.linked.length < MOST_LINKED && text.length < LONGEST_LINKED;
  }

  private lineOf(line: number): number {
    return this.knowsLines ? this.told : line;
  }

  private top(): Element {
    return this.stack.at(-1)!;
  }

  private begin(token: Extract<Token, { kind: 'open' }>): void {
    const { name, attributes } = token;
    const told = attributes.get('data-line') ?? '';
    if (/^\d{1,7}$/.test(told)) this.told = Number(told);
    const line = this.lineOf(token.line);
    this.seen.add(name);
    if (BLOCKS.has(name)) this.closeUpTo(PARAGRAPH, BOUNDARIES);
    if (/^h[1-6]$/.test(name) && /^h[1-6]$/.test(this.top().name)) this.pop();
    const ends = ENDS[name];
    if (ends) this.closeUpTo(ends.closes, ends.within);
    const element: Element = { kind: 'element', name, attributes, children: [], line };
    this.elements += 1;
    this.top().children.push(element);
    if (VOID.has(name) || (token.isClosed && !BLOCKS.has(name))) return;
    if (this.stack.length < DEEPEST) this.push(element);
    else {
      this.found.flattened += 1;
      this.tooDeep.set(name, (this.tooDeep.get(name) ?? 0) + 1);
    }
  }

  private end(name: string): void {
    this.seen.add(`/${name}`);
    const deep = this.tooDeep.get(name) ?? 0;
    if (deep > 0) this.tooDeep.set(name, deep - 1);
    // The page goes on after its own end more often than not: comments, banners, another page.
    else if (name !== 'body' && name !== 'html') this.closeUpTo(new Set([name]), BOUNDARIES);
  }

  /** Closes the innermost element of these names, unless one of the bounds stands before it. */
  private closeUpTo(names: ReadonlySet<string>, bounds: ReadonlySet<string>): void {
    let isOpen = false;
    for (const name of names) isOpen ||= (this.open.get(name) ?? 0) > 0;
    if (!isOpen) return;
    for (let i = this.stack.length - 1; i > 0; i -= 1) {
      const { name } = this.stack[i]!;
      if (names.has(name)) {
        while (this.stack.length > i) this.pop();
        return;
      }
      if (bounds.has(name)) return;
    }
  }

  private push(element: Element): void {
    this.stack.push(element);
    this.open.set(element.name, (this.open.get(element.name) ?? 0) + 1);
  }

  private pop(): void {
    const element = this.stack.pop()!;
    this.open.set(element.name, this.open.get(element.name)! - 1);
  }
}

/** The text of a node, with spaces for what parts it, at most so many characters. */
export function textOf(node: Node, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  let length = 0;
  const walk = (one: Node): void => {
    if (length >= most) return;
    if (one.kind === 'words') {
      parts.push(one.text);
      length += one.text.length;
    } else {
      if (BLOCKS.has(one.name) || /^(?:br|a|button|option|label)$/.test(one.name)) parts.push(' ');
      one.children.forEach(walk);
    }
  };
  walk(node);
  return parts.join('').replace(/\s+/g, ' ').trim().slice(0, most);
}
