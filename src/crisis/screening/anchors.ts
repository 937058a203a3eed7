import { NO_SET, type Lexicon } from './lexicon.js';
import { Link, type Links } from './links.js';
import type { Choice, Pattern } from './pattern.js';

/** A sign and one of the patterns that say it. */
export interface Saying {
  sign: string;
  pattern: Pattern;
}

/** What an anchor lists, number by number. */
export const Anchor = {
  /** The number of the saying. */
  saying: 0,
  /** The pattern begins between so many words before the anchor's. */
  nearest: 1,
  furthest: 2,
  /** Two times: the set of the words of which one must stand near as well, and from where to where; `NO_SET` for none. */
  company: 3,
  length: 9,
} as const;

/** What is listed for a company: its set and, counted from the anchor's word, the first and the last place for it. */
export const Company = { set: 0, low: 1, high: 2, length: 3 } as const;

/**
 * Every pattern of a book, filed under the words that say it is worth looking. In one list of numbers: most anchors are
 * asked and turned away at every word, and asking must cost next to nothing.
 */
export interface Anchors {
  table: Int16Array;
  /** Where the anchors of a word begin; they end where those of the next word begin. Numerals come after the last word. */
  first: Int32Array;
}

/** What a choice would be worth as an anchor. */
interface Rarest {
  /** The words under which it would be filed, each with how far into its phrase it stands. */
  words: ReadonlyMap<number, number>;
  number: boolean;
  longest: number;
  cost: number;
}

/** Where an element can stand: at least and at most so many words after the beginning of its pattern. */
interface Place extends Rarest {
  at: number;
  nearest: number;
  furthest: number;
}

/**
 * Files patterns by their rarest required word. Most patterns begin with "I" or "not": looking for each of them at every
 * such word would be most of the work, and nearly always for nothing.
 */
export function fileAnchors(
  sayings: readonly Saying[],
  links: Links,
  common: readonly string[],
  lexicon: Lexicon,
): Anchors {
  const costs = new Float64Array(lexicon.size).fill(1);
  for (const [rank, word] of common.entries()) costs[lexicon.numberOf(word)] = 1 + 400 / (rank + 2);
  const rarest = rarestBy(costs);
  const filed: number[][] = Array.from({ length: lexicon.size + 1 }, () => []);
  for (const [index, { pattern }] of sayings.entries()) {
    const places = placesOf(pattern, rarest);
    const best = places.reduce((one, other) => (other.cost < one.cost ? other : one));
    const setOf = ({ at }: Place): number => links.table[links.first[index]! + at * Link.length + Link.openings]!;
    const listed: number[][] = [];
    const anchorFor = (within: number): number[] =>
      (listed[within] ??= [index, best.nearest, best.furthest + within, ...companyOf(places, best, within, setOf)]);
    for (const [word, within] of best.words) filed[word]?.push(...anchorFor(within));
    if (best.number) filed[lexicon.size]?.push(...anchorFor(0));
  }
  const first = new Int32Array(lexicon.size + 2);
  for (const [word, anchors] of filed.entries()) first[word + 1] = first[word]! + anchors.length;
  return { table: Int16Array.from(filed.flat()), first };
}

/** The places of the required words of a pattern. */
function placesOf({ elements }: Pattern, rarest: (choice: Choice) => Rarest): Place[] {
  const places: Place[] = [];
  let nearest = 0;
  let furthest = 0;
  for (const [at, element] of elements.entries()) {
    if (element.absent) continue;
    furthest += element.gap;
    if (!element.optional) {
      places.push({ at, nearest, furthest, ...rarest(element.choice) });
      nearest += 1;
    }
    furthest += rarest(element.choice).longest;
  }
  if (places.length === 0) throw new Error('A pattern without a required word');
  return places;
}

function rarestBy(costs: Float64Array): (choice: Choice) => Rarest {
  const known = new Map<Choice, Rarest>();
  return (choice) => {
    let rarest = known.get(choice);
    if (!rarest) known.set(choice, (rarest = rarestOf(choice, costs)));
    return rarest;
  };
}

function rarestOf({ words: single, phrases, ranges }: Choice, costs: Float64Array): Rarest {
  const words = new Map(single.map((word) => [word, 0]));
  let longest = 1;
  for (const phrase of phrases) {
    const at = phrase.reduce((best, word, index) => (costs[word]! < costs[phrase[best]!]! ? index : best), 0);
    const word = phrase[at]!;
    words.set(word, Math.max(words.get(word) ?? 0, at));
    longest = Math.max(longest, phrase.length);
  }
  const number = ranges.length > 0;
  let cost = number ? 20 : 0;
  for (const word of words.keys()) cost += costs[word]!;
  return { words, number, longest, cost };
}

/**
 * The two other required words that say most often that a place is not worth a look: rare ones in narrow stretches. Numbers
 * are in no set, and are not asked for.
 */
function companyOf(
  places: readonly Place[],
  anchor: Place,
  within: number,
  setOf: (place: Place) => number,
): readonly number[] {
  const companies = places
    .filter((place) => place !== anchor && !place.number)
    .map((place) => {
      const near = place.nearest - anchor.nearest;
      const far = place.furthest - anchor.furthest;
      const [low, high] = place.at > anchor.at ? [near, far] : [far - within, near];
      return { cost: place.cost * (high - low + 1), listed: [setOf(place), low, high] };
    });
  companies.sort((one, other) => one.cost - other.cost);
  const nobody = [NO_SET, 0, 0];
  return [...(companies[0]?.listed ?? nobody), ...(companies[1]?.listed ?? nobody)];
}
