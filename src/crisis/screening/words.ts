import { spell, type Spelling } from './spelling.js';
import type { Pieces } from './tokens.js';

/** A text as the rules of one language see it: for every place a word, and where that was written. */
export interface Words {
  count: number;
  /** The number of the word in the lexicon. */
  word: Int32Array;
  /** What a numeral or number word is worth; NaN for all others. */
  value: Float64Array;
  /** The piece of the text that the word was written in. */
  piece: Int32Array;
  sentence: Stretches;
  clause: Stretches;
  pieces: Pieces;
}

/** The sentences or the clauses of a text. */
export interface Stretches {
  /** Which of them each place is in. */
  of: Int32Array;
  /** The place at which each begins; one that is empty begins with the next. */
  first: number[];
}

/** Reads the pieces of a text as one language does: contractions written out, numbers read. */
export function readWords(pieces: Pieces, spelling: Spelling): Words {
  // Safety: for this text only. A list of words kept longer would be a memory of what people wrote.
  const spelt = pieces.forms.map((form) => spell(form, spelling));
  let count = 0;
  for (const form of pieces.form) count += spelt[form]!.length;
  const word = new Int32Array(count);
  const value = new Float64Array(count);
  const piece = new Int32Array(count);
  const sentence: Stretches = { of: new Int32Array(count), first: [] };
  const clause: Stretches = { of: new Int32Array(count), first: [] };
  let at = 0;
  for (let index = 0; index < pieces.form.length; index += 1) {
    beginUpTo(sentence.first, pieces.sentence[index]!, at);
    beginUpTo(clause.first, pieces.clause[index]!, at);
    for (const said of spelt[pieces.form[index]!]!) {
      word[at] = said.word;
      value[at] = said.value;
      piece[at] = index;
      sentence.of[at] = pieces.sentence[index]!;
      clause.of[at] = pieces.clause[index]!;
      at += 1;
    }
  }
  return { count, word, value, piece, sentence, clause, pieces };
}

function beginUpTo(first: number[], stretch: number, at: number): void {
  while (first.length <= stretch) first.push(at);
}

/** The end (exclusive) of the stretch that a place is in. */
export function endOfStretch({ of, first }: Stretches, at: number): number {
  return first[of[at]! + 1] ?? of.length;
}

/** From where to where (exclusive) the sentence of a place and so many before and after it reach; empty ones do not count. */
export function sentencesAround({ sentence, count }: Words, at: number, more: number): { begin: number; end: number } {
  if (more === Infinity) return { begin: 0, end: count };
  let begin = beginOfStretch(sentence, at);
  let end = endOfStretch(sentence, at);
  for (let added = 0; added < more; added += 1) {
    if (begin > 0) begin = beginOfStretch(sentence, begin - 1);
    if (end < count) end = endOfStretch(sentence, end);
  }
  return { begin, end };
}

/** The beginning of the stretch that a place is in. */
export function beginOfStretch({ of, first }: Stretches, at: number): number {
  return first[of[at]!]!;
}
