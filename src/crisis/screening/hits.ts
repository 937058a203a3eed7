import type { Anchor } from './anchors.js';
import { matchAt } from './pattern.js';
import type { PhraseBook } from './phrase-book.js';
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
export function spot({ anchors }: PhraseBook, tokens: readonly Token[], meter: Meter): Hits {
  const hits = new Map<string, Hit[]>();
  // The first place where a pattern has not been tried yet, so that none is tried twice at one place.
  const untried = new Int32Array(anchors.count);
  const look = ({ index, saying, nearest, furthest }: Anchor, at: number): void => {
    const last = at - nearest;
    for (let from = Math.max(untried[index] ?? 0, at - furthest, 0); from <= last; from += 1) {
      meter.steps += 1;
      const to = matchAt(saying.pattern, tokens, from, meter);
      if (to === undefined) continue;
      const places = hits.get(saying.sign);
      if (places) places.push({ from, to });
      else hits.set(saying.sign, [{ from, to }]);
    }
    if (last >= (untried[index] ?? 0)) untried[index] = last + 1;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const filed = anchors.byWord.get(token.word);
    if (filed) for (const anchor of filed) look(anchor, at);
    if (token.number !== undefined) for (const anchor of anchors.byNumber) look(anchor, at);
  }
  for (const places of hits.values()) if (places.length > 1) places.sort((one, other) => one.from - other.from);
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
