import { setOfOne, WordSets, type Lexicon } from './lexicon.js';
import type { Choice, Pattern } from './pattern.js';
import { plantPhrases, type PhraseTree } from './phrases.js';

/** What a link lists, number by number: its place in `Links.table` and these. */
export const Link = {
  /** The set of its single words. */
  words: 0,
  /** The set of the words that can begin it. */
  openings: 1,
  gap: 2,
  mode: 3,
  /** Index of its phrases and of its ranges; -1 for none. */
  phrases: 4,
  ranges: 5,
  length: 6,
} as const;

/** The end of a pattern, and one that must be the end of a clause too, are links as well. */
export const Mode = { required: 0, optional: 1, absent: 2, end: 3, pause: 4 } as const;

/**
 * The patterns of a book as chains of links, in one list of numbers: what is tried at one place is a few of thousands, and
 * would be all over the memory otherwise.
 */
export interface Links {
  table: Int16Array;
  /** The first link of every pattern. */
  first: Int32Array;
  /** 1 for a pattern that stands only where a clause begins. */
  opens: Uint8Array;
  sets: WordSets;
  /** Phrases by the number of their first word. */
  phrases: readonly ReadonlyMap<number, PhraseTree>[];
  ranges: readonly Choice['ranges'][];
}

/** Lays out patterns; elements that are written alike share their sets and phrases. */
export function linkPatterns(patterns: readonly Pattern[], lexicon: Lexicon): Links {
  const linking = new Linking();
  const table: number[] = [];
  const first = Int32Array.from(patterns, ({ elements, closes }) => {
    const start = table.length;
    for (const { choice, gap, optional, absent } of elements) {
      const { words, openings, phrases, ranges } = linking.choice(choice);
      const mode = absent ? Mode.absent : optional ? Mode.optional : Mode.required;
      table.push(words, openings, gap, mode, phrases, ranges);
    }
    table.push(0, 0, 0, closes ? Mode.pause : Mode.end, -1, -1);
    return start;
  });
  if (lexicon.size > 0x7fff || linking.sets.length > 0x7fff) throw new Error('A language has too many words or sets');
  const { phrases, ranges } = linking;
  return {
    table: Int16Array.from(table),
    first,
    opens: Uint8Array.from(patterns, ({ opens }) => (opens ? 1 : 0)),
    sets: new WordSets(lexicon.size, linking.sets),
    phrases,
    ranges,
  };
}

interface LinkedChoice {
  words: number;
  openings: number;
  phrases: number;
  ranges: number;
}

class Linking {
  readonly sets: (readonly number[])[] = [];
  readonly phrases: ReadonlyMap<number, PhraseTree>[] = [];
  readonly ranges: Choice['ranges'][] = [];
  private readonly linked = new Map<Choice, LinkedChoice>();
  private readonly filed = new Map<string, number>();

  choice(choice: Choice): LinkedChoice {
    const known = this.linked.get(choice);
    if (known) return known;
    const { words, phrases } = choice;
    const single = this.set(words);
    const linked: LinkedChoice = {
      words: single,
      openings: phrases.length > 0 ? this.set([...words, ...phrases.map(([first = 0]) => first)]) : single,
      phrases: phrases.length > 0 ? this.phrases.push(plantPhrases(phrases)) - 1 : -1,
      ranges: choice.ranges.length > 0 ? this.ranges.push(choice.ranges) - 1 : -1,
    };
    this.linked.set(choice, linked);
    return linked;
  }

  /** The number of a set; equal sets share one. */
  private set(words: readonly number[]): number {
    const different = words.length > 1 ? [...new Set(words)].sort((one, other) => one - other) : words;
    if (different.length === 1) return setOfOne(different[0]!);
    const name = different.join();
    const known = this.filed.get(name);
    if (known !== undefined) return known;
    const set = this.sets.push(different) - 1;
    this.filed.set(name, set);
    return set;
  }
}
