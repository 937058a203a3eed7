/** A word as the rules see it, and where it stands in the text as written. */
export interface Token {
  word: string;
  /** The value of a numeral or number word. */
  number?: number | undefined;
  start: number;
  end: number;
  /** Counts up at full stops, question marks and line ends. Patterns never reach across. */
  sentence: number;
  /** Counts up at commas, colons and dashes too. The subject of a verb is looked for inside it. */
  clause: number;
  quoted: boolean;
}

/** The parts of a language that tokens are made with: contractions spelt out, and number words. */
export interface Spelling {
  expansions: ReadonlyMap<string, readonly string[]>;
  numbers: ReadonlyMap<string, number>;
}

// One alternative per character, no nesting: the scan is linear whatever is written. Every apostrophe that a phone
// types is accepted inside a word, never at its ends, where it is a quotation mark.
const PIECES = /\d+(?:[.,]\d+)?|[\p{L}\p{M}]+(?:['’‘ʼ´`][\p{L}\p{M}]+)*|\.\.+|…|[.!?\n;]|[,:()–—]|["“”«»]| - |\//gu;
const WORD_START = /^[\p{L}\p{N}]/u;
const QUOTES = /^["“”«»]$/;
const SENTENCE_END = /^[.!?\n;]$/;
const PLAIN = /^[a-z0-9]*$/;
const APOSTROPHES = /['’‘ʼ´`]/g;

/** Lower case, accents folded, one kind of apostrophe: "No más" and "no mas" are the same words. */
export function fold(written: string): string {
  const lower = written.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}/gu, '').replace(APOSTROPHES, "'");
}

/** Splits a text where every language splits it; spelling comes after. */
export function split(text: string): Token[] {
  const pieces: Token[] = [];
  let sentence = 0;
  let clause = 0;
  let quoted = false;
  for (const piece of text.matchAll(PIECES)) {
    const written = piece[0];
    if (WORD_START.test(written)) {
      const word = fold(written);
      const start = piece.index;
      pieces.push({ word, number: undefined, start, end: start + written.length, sentence, clause, quoted });
    } else if (QUOTES.test(written)) {
      quoted = !quoted;
    } else if (SENTENCE_END.test(written)) {
      sentence += 1;
      clause += 1;
      // A quotation that was never closed must not silence the rest of a post.
      if (written === '\n') quoted = false;
    } else if (written !== '/') {
      clause += 1;
    }
  }
  return pieces;
}

/** Spells the pieces of a text as one language does: contractions written out, numbers read. */
export function spellOut(pieces: readonly Token[], spelling: Spelling): Token[] {
  const tokens: Token[] = [];
  for (const { word: written, start, end, sentence, clause, quoted } of pieces) {
    for (const word of spell(written, spelling)) {
      // Written out, not spread: this line runs for every word, and spreading made it half of the whole work.
      tokens.push({ word, number: numberOf(word, spelling), start, end, sentence, clause, quoted });
    }
  }
  return tokens;
}

function spell(word: string, { expansions }: Spelling): readonly string[] {
  const whole = expansions.get(word);
  if (whole) return whole;
  if (!word.includes("'")) return [word];
  const plain = word.replaceAll("'", '');
  const expanded = expansions.get(plain);
  if (expanded) return expanded;
  if (word.endsWith("n't")) return [word.slice(0, -3), 'not'];
  if (word.endsWith("'s")) return [word.slice(0, -2)];
  return [plain];
}

function numberOf(word: string, { numbers }: Spelling): number | undefined {
  const first = word.charCodeAt(0);
  if (first >= 48 && first <= 57) return Number(word.replace(',', '.'));
  return numbers.get(word);
}
