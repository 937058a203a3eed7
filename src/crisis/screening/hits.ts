import { matchAt } from './pattern.js';
import type { PhraseBook, Saying } from './phrase-book.js';
import type { Meter } from './screening.types.js';
import type { Token } from './tokens.js';

/** A place where a sign was said: tokens from `from` up to, not including, `to`. */
export interface Hit {
  from: number;
  to: number;
}

/** Every sign said in a text, in reading order. */
export type Hits = ReadonlyMap<string, readonly Hit[]>;

/** Finds every sign in one pass; the only place where patterns meet the text. */
export function spot(book: PhraseBook, tokens: readonly Token[], meter: Meter): Hits {
  const hits = new Map<string, Hit[]>();
  const said = ({ sign, pattern }: Saying, from: number): void => {
    const to = matchAt(pattern, tokens, from, meter);
    if (to === undefined) return;
    const places = hits.get(sign);
    if (places) places.push({ from, to });
    else hits.set(sign, [{ from, to }]);
  };
  for (const [from, token] of tokens.entries()) {
    for (const saying of book.byWord.get(token.word) ?? []) said(saying, from);
    if (token.number === undefined) continue;
    for (const saying of book.byNumber) said(saying, from);
  }
  return hits;
}

/** The hits that begin at `low` or later and before `high`. */
export function beginningBetween(said: readonly Hit[] | undefined, low: number, high: number, meter: Meter): Hit[] {
  if (!said) return [];
  let left = 0;
  let right = said.length;
  while (left < right) {
    meter.steps += 1;
    const middle = (left + right) >> 1;
    if ((said[middle]?.from ?? Infinity) < low) left = middle + 1;
    else right = middle;
  }
  const found: Hit[] = [];
  for (let index = left; index < said.length; index += 1) {
    meter.steps += 1;
    const hit = said[index];
    if (!hit || hit.from >= high) break;
    found.push(hit);
  }
  return found;
}
