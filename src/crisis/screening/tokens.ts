import { fold, formOf, type Form } from './forms.js';

/** A text cut where every language cuts it; spelling comes after. One entry of each list for every word. */
export interface Pieces {
  /** The different words of the text. */
  forms: Form[];
  /** Which of the forms stands here. */
  form: number[];
  /** Where it stands in the text as written. */
  start: number[];
  end: number[];
  /** Counts up at full stops, question marks and line ends. Patterns never reach across. */
  sentence: number[];
  /** Counts up at commas, colons and dashes too. The subject of a verb is looked for inside it. */
  clause: number[];
  quoted: boolean[];
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** Stands inside a word, never at its ends, where it is a quotation mark. Every apostrophe that a phone types is one. */
const JOINER = 3;
const DOT = 4;
const STOP = 5;
const PAUSE = 6;
const QUOTE = 7;
const SPACE = 8;
/** Letters and marks that are not in the table: a regular expression is asked. */
const RARE = 9;

const TABLE_SIZE = 0x2070;
const KINDS = new Uint8Array(TABLE_SIZE);
for (let code = 0; code < TABLE_SIZE; code += 1) {
  const sign = String.fromCharCode(code);
  if (/\p{L}/u.test(sign)) KINDS[code] = LETTER;
  else if (/\p{M}/u.test(sign)) KINDS[code] = RARE;
}
for (const [kind, signs] of [
  [DIGIT, '0123456789'],
  [JOINER, "'’‘´`*@$"],
  [DOT, '.'],
  [STOP, '!?\n;'],
  [PAUSE, ',:()–—…'],
  [QUOTE, '"“”«»'],
  [SPACE, ' '],
] as const) {
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
}

// No nesting: the scan is linear whatever is written.
const RARE_WORD = /[\p{L}\p{M}]+(?:(?:['’‘ʼ´`*@$]|\d+)[\p{L}\p{M}]+)*/uy;
const WORD_START = /^[\p{L}\p{N}]/u;
/** Splits a text where every language splits it. */
export function split(text: string): Pieces {
  return new Splitting(text).pieces;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < TABLE_SIZE ? KINDS[code]! : code >= TABLE_SIZE ? RARE : OTHER;
}

class Splitting {
  readonly pieces: Pieces = { forms: [], form: [], start: [], end: [], sentence: [], clause: [], quoted: [] };
  private readonly known = new Map<string, number>();
  private sentence = 0;
  private clause = 0;
  private quoted = false;

  constructor(private readonly text: string) {
    for (let at = 0; at < text.length;) at = this.step(at);
  }

  /** Reads what stands at a place and says where the next begins. */
  private step(at: number): number {
    const { text } = this;
    switch (kindAt(text, at)) {
      case LETTER:
        return this.word(at);
      case DIGIT:
        return this.take(at, this.numeralEnd(at));
      case RARE:
        return this.rareWord(at);
      case DOT: {
        const end = this.runEnd(at, DOT);
        this.pause(end === at + 1);
        return end;
      }
      case STOP:
        this.pause(true);
        // A quotation that was never closed must not silence the rest of a post.
        if (text[at] === '\n') this.quoted = false;
        return at + 1;
      case PAUSE:
        this.pause(false);
        return at + 1;
      case QUOTE:
        this.quoted = !this.quoted;
        return at + 1;
      case SPACE:
        if (!text.startsWith('- ', at + 1)) return at + 1;
        this.pause(false);
        return at + 3;
      default:
        return at + 1;
    }
  }

  private pause(full: boolean): void {
    if (full) this.sentence += 1;
    this.clause += 1;
  }

  private runEnd(at: number, kind: number): number {
    let end = at + 1;
    while (kindAt(this.text, end) === kind) end += 1;
    return end;
  }

  private numeralEnd(at: number): number {
    const end = this.runEnd(at, DIGIT);
    const decimal = this.text[end] === '.' || this.text[end] === ',';
    return decimal && kindAt(this.text, end + 1) === DIGIT ? this.runEnd(end + 1, DIGIT) : end;
  }

  private word(at: number): number {
    let end = this.runEnd(at, LETTER);
    for (;;) {
      const kind = kindAt(this.text, end);
      if (kind === RARE) return this.rareWord(at);
      if (kind !== JOINER && kind !== DIGIT) break;
      const next = kind === JOINER ? end + 1 : this.runEnd(end, DIGIT);
      const after = kindAt(this.text, next);
      if (after === RARE) return this.rareWord(at);
      if (after !== LETTER) break;
      end = this.runEnd(next, LETTER);
    }
    return this.take(at, end);
  }

  private rareWord(at: number): number {
    RARE_WORD.lastIndex = at;
    const written = RARE_WORD.exec(this.text)?.[0];
    if (written === undefined) return at + (this.text.codePointAt(at)! > 0xffff ? 2 : 1);
    if (WORD_START.test(written)) return this.take(at, at + written.length);
    this.pause(false);
    return at + written.length;
  }

  private take(start: number, end: number): number {
    const { pieces } = this;
    pieces.form.push(this.numberOf(this.text.slice(start, end)));
    pieces.start.push(start);
    pieces.end.push(end);
    pieces.sentence.push(this.sentence);
    pieces.clause.push(this.clause);
    pieces.quoted.push(this.quoted);
    return end;
  }

  private numberOf(written: string): number {
    const known = this.known.get(written);
    if (known !== undefined) return known;
    const form = this.pieces.forms.push(formOf(fold(written))) - 1;
    this.known.set(written, form);
    return form;
  }
}
