import { numberOf, spell, type Spelling } from './spelling.js';

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

// One alternative per character, no nesting: the scan is linear whatever is written. Every apostrophe that a phone
// types is accepted inside a word, never at its ends, where it is a quotation mark.
const PIECES =
  /\d+(?:[.,]\d+)?|[\p{L}\p{M}]+(?:(?:['’‘ʼ´`*@$]|\d+)[\p{L}\p{M}]+)*|\.\.+|…|[.!?\n;]|[,:()–—]|["“”«»]| - |\//gu;
const WORD_START = /^[\p{L}\p{N}]/u;
const QUOTES = /^["“”«»]$/;
const SENTENCE_END = /^[.!?\n;]$/;
const PLAIN = /^[a-z0-9]*$/;
const APOSTROPHES = /['’‘ʼ´`]/g;
// "su*cide", "cutt@ble": signs that stand for a letter where a word is feared to be filtered.
const VEILS: Readonly<Record<string, string>> = { '@': 'a', $: 's' };

/** Lower case, accents folded, one kind of apostrophe: "No más" and "no mas" are the same words. */
export function fold(written: string): string {
  const lower = written.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, "'")
    .replace(/[*@$]/g, (sign) => VEILS[sign] ?? '');
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
  // Safety: for this text only. A list of words kept longer would be a memory of what people wrote.
  const read = new Map<string, { word: string; number: number | undefined }[]>();
  for (const { word: written, start, end, sentence, clause, quoted } of pieces) {
    let spelt = read.get(written);
    if (!spelt) {
      spelt = spell(written, spelling).map((word) => ({ word, number: numberOf(word, spelling.numbers) }));
      read.set(written, spelt);
    }
    // Written out, not spread: this line runs for every word, and spreading made it half of the whole work.
    for (const { word, number } of spelt) tokens.push({ word, number, start, end, sentence, clause, quoted });
  }
  return tokens;
}
