import { formOf, type Form } from './forms.js';
import { kindAt, Sign } from './signs.js';

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

// No nesting: the scan is linear whatever is written.
const RARE_WORD = /[\p{L}\p{M}]+(?:(?:['’‘ʼ´`*@$]|\d+)[\p{L}\p{M}]+)*/uy;
const WORD_START = /^[\p{L}\p{N}]/u;
/** Splits a text where every language splits it. */
export function split(text: string): Pieces {
  return new Splitting(text).pieces;
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
      case Sign.letter:
        return this.word(at);
      case Sign.digit:
        return this.take(at, this.numeralEnd(at));
      case Sign.mark:
      case Sign.rare:
        return this.rareWord(at);
      case Sign.dot: {
        const end = this.runEnd(at, Sign.dot);
        this.pause(end === at + 1);
        return end;
      }
      case Sign.stop:
        this.pause(true);
        // A quotation that was never closed must not silence the rest of a post.
        if (text[at] === '\n') this.quoted = false;
        return at + 1;
      case Sign.pause:
        this.pause(false);
        return at + 1;
      case Sign.quote:
        this.quoted = !this.quoted;
        return at + 1;
      case Sign.space:
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
    const end = this.runEnd(at, Sign.digit);
    const decimal = this.text[end] === '.' || this.text[end] === ',';
    return decimal && kindAt(this.text, end + 1) === Sign.digit ? this.runEnd(end + 1, Sign.digit) : end;
  }

  private word(at: number): number {
    let end = this.lettersEnd(at);
    for (;;) {
      const kind = kindAt(this.text, end);
      if (kind === Sign.rare) return this.rareWord(at);
      if (kind !== Sign.joiner && kind !== Sign.digit) break;
      const next = kind === Sign.joiner ? end + 1 : this.runEnd(end, Sign.digit);
      const after = kindAt(this.text, next);
      if (after === Sign.rare) return this.rareWord(at);
      if (after !== Sign.letter && after !== Sign.mark) break;
      end = this.lettersEnd(next);
    }
    return this.take(at, end);
  }

  private lettersEnd(at: number): number {
    let end = at + 1;
    for (let kind = kindAt(this.text, end); kind === Sign.letter || kind === Sign.mark; kind = kindAt(this.text, end))
      end += 1;
    return end;
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
    const form = this.pieces.forms.push(formOf(written)) - 1;
    this.known.set(written, form);
    return form;
  }
}
