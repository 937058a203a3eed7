import type { Element, Pattern } from './pattern.js';

/** A sign and one of the patterns that say it. */
export interface Saying {
  sign: string;
  pattern: Pattern;
}

/** Where to look for a pattern when its rarest word has been read: between so many tokens before it. */
export interface Anchor {
  /** Place of the saying among all of a book. */
  index: number;
  saying: Saying;
  nearest: number;
  furthest: number;
}

/** Every pattern of a book, filed under the words that say it is worth looking. */
export interface Anchors {
  count: number;
  byWord: ReadonlyMap<string, readonly Anchor[]>;
  byNumber: readonly Anchor[];
}

interface Place {
  /** The words under which the element is filed, each with how far into its phrase it stands. */
  words: Map<string, number>;
  number: boolean;
  nearest: number;
  furthest: number;
  cost: number;
}

/**
 * Files patterns by their rarest required word. Most patterns begin with "I" or "not": looking for each of them at every
 * such word would be most of the work, and nearly always for nothing.
 */
export function fileAnchors(sayings: readonly Saying[], common: readonly string[]): Anchors {
  const costs = new Map(common.map((word, rank) => [word, 1 + 400 / (rank + 2)]));
  const costOf = (word: string): number => costs.get(word) ?? 1;
  const byWord = new Map<string, Anchor[]>();
  const byNumber: Anchor[] = [];
  for (const [index, saying] of sayings.entries()) {
    const { words, number, nearest, furthest } = bestPlace(saying.pattern, costOf);
    if (number) byNumber.push({ index, saying, nearest, furthest });
    for (const [word, within] of words) {
      const anchor = { index, saying, nearest, furthest: furthest + within };
      const filed = byWord.get(word);
      if (filed) filed.push(anchor);
      else byWord.set(word, [anchor]);
    }
  }
  return { count: sayings.length, byWord, byNumber };
}

function bestPlace({ elements }: Pattern, costOf: (word: string) => number): Place {
  let nearest = 0;
  let furthest = 0;
  let best: Place | undefined;
  for (const element of elements) {
    furthest += element.gap;
    if (element.absent) continue;
    if (!element.optional) {
      const place = placeOf(element, nearest, furthest, costOf);
      if (!best || place.cost < best.cost) best = place;
      nearest += 1;
    }
    furthest += longest(element);
  }
  if (!best) throw new Error('A pattern without a required word');
  return best;
}

function placeOf(element: Element, nearest: number, furthest: number, costOf: (word: string) => number): Place {
  const words = new Map([...element.words].map((word) => [word, 0]));
  for (const phrase of [...element.phrases.values()].flat()) {
    const rarest = phrase.reduce((best, word, at) => (costOf(word) < costOf(phrase[best] ?? '') ? at : best), 0);
    const word = phrase[rarest] ?? '';
    words.set(word, Math.max(words.get(word) ?? 0, rarest));
  }
  const number = element.ranges.length > 0;
  const cost = [...words.keys()].reduce((sum, word) => sum + costOf(word), number ? 20 : 0);
  return { words, number, nearest, furthest, cost };
}

function longest({ phrases }: Element): number {
  return [...phrases.values()].flat().reduce((most, phrase) => Math.max(most, phrase.length), 1);
}
