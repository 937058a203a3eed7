import { decodeHTML, decodeHTMLAttribute } from 'entities';
import { withoutUnseen } from './cleaning.js';

/** One piece of HTML, with the line it begins in. */
export type Token =
  | { kind: 'text'; text: string; line: number }
  | { kind: 'open'; name: string; attributes: Map<string, string>; isClosed: boolean; line: number }
  | { kind: 'close'; name: string; line: number }
  /** What no reader sees: scripts, styles, comments. */
  | { kind: 'unseen'; name: string; text: string; line: number; isWhole: boolean }
  /** A tag that the file ends in the middle of. */
  | { kind: 'broken'; text: string; line: number };

/** Elements whose content is no HTML. */
const RAW = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'xmp']);
/** The same, but their text may matter. */
const RAW_TEXT = new Set(['title', 'textarea']);
const NAME = /[a-zA-Z][^\s/>]*/y;
const SPACE = /[\s/]+/y;
const ATTRIBUTE = /=?[^\s=/>]*/y;
const EQUALS = /\s*=\s*/y;
const BARE = /[^\s>]*/y;
const MOST_ATTRIBUTES = 64;
const LONGEST_NAME = 64;

/**
 * Reads HTML from left to right, and forgives everything. It is no browser's tree builder on purpose: those repeat
 * work for each level of nesting, which a hostile file makes millions of. Here every character is looked at a fixed
 * number of times: what was searched for and not found is not searched for again.
 */
export class Scanner {
  private at = 0;
  private line = 1;
  private lineEnd: number;
  private readonly missing = new Set<string>();

  constructor(private readonly html: string) {
    this.lineEnd = html.indexOf('\n');
  }

  /** The pieces in order. */
  *tokens(): Generator<Token> {
    while (this.at < this.html.length) {
      const line = this.lineHere();
      const token = this.html[this.at] === '<' ? this.markup(line) : this.text(line);
      if (token) yield token;
      if (token?.kind === 'open') yield* this.raw(token.name, line);
    }
  }

  private lineHere(): number {
    while (this.lineEnd !== -1 && this.lineEnd < this.at) {
      this.line += 1;
      this.lineEnd = this.html.indexOf('\n', this.lineEnd + 1);
    }
    return this.line;
  }

  private text(line: number): Token {
    const next = this.html.indexOf('<', this.at + 1);
    const text = this.html.slice(this.at, next === -1 ? undefined : next);
    this.at += text.length;
    return { kind: 'text', text: withoutUnseen(decodeHTML(text)), line };
  }

  private markup(line: number): Token | undefined {
    const next = this.html[this.at + 1] ?? '';
    if (/[a-zA-Z]/.test(next)) return this.open(line);
    if (next === '/') return this.close(line);
    if (next === '!' || next === '?') return this.unseen(line);
    return this.text(line);
  }

  private open(line: number): Token {
    const start = this.at;
    this.at += 1;
    const name = this.take(NAME).slice(0, LONGEST_NAME).toLowerCase();
    const attributes = new Map<string, string>();
    for (;;) {
      const gap = this.take(SPACE);
      if (this.at >= this.html.length) return { kind: 'broken', text: this.html.slice(start), line };
      if (this.html[this.at] === '>') {
        this.at += 1;
        return { kind: 'open', name, attributes, isClosed: gap.endsWith('/'), line };
      }
      const key = this.take(ATTRIBUTE).slice(0, LONGEST_NAME).toLowerCase();
      const value = this.take(EQUALS) ? this.value() : '';
      if (attributes.size < MOST_ATTRIBUTES && !attributes.has(key)) {
        attributes.set(key, withoutUnseen(decodeHTMLAttribute(value)));
      }
    }
  }

  private value(): string {
    const quote = this.html[this.at];
    if ((quote !== '"' && quote !== "'") || this.missing.has(quote)) return this.take(BARE);
    const end = this.find(quote, this.at + 1);
    if (end === -1) return this.take(BARE);
    const value = this.html.slice(this.at + 1, end);
    this.at = end + 1;
    return value;
  }

  private close(line: number): Token | undefined {
    const start = this.at;
    this.at += 2;
    const name = this.take(NAME).slice(0, LONGEST_NAME).toLowerCase();
    const end = this.find('>', this.at);
    this.at = end === -1 ? this.html.length : end + 1;
    if (end === -1) return { kind: 'broken', text: this.html.slice(start), line };
    return name ? { kind: 'close', name, line } : undefined;
  }

  /** A comment, a type of document (with or without definitions), or an instruction. */
  private unseen(line: number): Token {
    const start = this.at;
    const opening = this.html.slice(start, start + 9).toLowerCase();
    const end = opening.startsWith('<!--')
      ? this.endOfComment(start)
      : opening === '<!doctype'
        ? this.endOfType(start)
        : this.endAt('>', start + 1);
    const isWhole = end !== -1;
    this.at = isWhole ? end : this.html.length;
    const name = opening.startsWith('<!--') ? 'comment' : opening === '<!doctype' ? 'doctype' : 'instruction';
    return { kind: 'unseen', name, text: this.html.slice(start, this.at), line, isWhole };
  }

  /** A comment that is never closed ends at the next tag's end, so that it hides no article. */
  private endOfComment(start: number): number {
    if (/^<!--?-?>/.test(this.html.slice(start, start + 6))) return this.html.indexOf('>', start) + 1;
    const end = this.endAt('-->', start + 4);
    return end === -1 ? this.endAt('>', start + 4) : end;
  }

  private endOfType(start: number): number {
    const end = this.endAt('>', start);
    if (!this.html.slice(start, end === -1 ? start + 2_000 : end).includes('[')) return end;
    const definitions = this.endAt(']>', start);
    return definitions === -1 ? end : definitions;
  }

  private *raw(name: string, line: number): Generator<Token> {
    if (!RAW.has(name) && !RAW_TEXT.has(name)) return;
    if (this.missing.has(`</${name}`)) return;
    const closing = new RegExp(`</${name}(?=[\\s/>]|$)`, 'gi');
    closing.lastIndex = this.at;
    const end = closing.exec(this.html)?.index ?? -1;
    if (end === -1) this.missing.add(`</${name}`);
    // A title, or a script, that is never closed hides an article in a browser. What is in it is kept as text.
    if (end === -1 && name !== 'script' && name !== 'style') return;
    const text = this.html.slice(this.at, end === -1 ? undefined : end);
    this.at += text.length;
    if (RAW_TEXT.has(name)) yield { kind: 'text', text: withoutUnseen(decodeHTML(text)), line };
    else yield { kind: 'unseen', name, text, line, isWhole: end !== -1 };
  }

  private take(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.html)?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }

  private endAt(what: string, from: number): number {
    const found = this.find(what, from);
    return found === -1 ? -1 : found + what.length;
  }

  private find(what: string, from: number): number {
    if (this.missing.has(what)) return -1;
    const found = this.html.indexOf(what, from);
    if (found === -1) this.missing.add(what);
    return found;
  }
}
