/** What a word can be to the guards and to the question whose danger it is; a word may be several of these. */
export const Part = {
  self: 1 << 0,
  selfObjects: 1 << 1,
  others: 1 << 2,
  otherObjects: 1 << 3,
  otherVerbs: 1 << 4,
  notPeople: 1 << 5,
  notSubjectsAfter: 1 << 6,
  speakers: 1 << 7,
  speechVerbs: 1 << 8,
  negations: 1 << 9,
  stops: 1 << 10,
  turns: 1 << 11,
  joins: 1 << 12,
  lists: 1 << 13,
  opinions: 1 << 14,
} as const;

/** The number of every word that no rule knows. */
export const UNKNOWN = 0;

/** The words that a language's rules know, by number: comparing numbers is most of what makes listening quick. */
export class Lexicon {
  private readonly numbers = new Map<string, number>();
  private readonly parts: number[] = [0];

  /** One more than the highest number given. */
  get size(): number {
    return this.parts.length;
  }

  /** The number of a word, which is known from now on. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    this.numbers.set(word, this.parts.length);
    return this.parts.push(0) - 1;
  }

  addAll(words: Iterable<string>, part = 0): void {
    for (const word of words) {
      const number = this.add(word);
      if (part !== 0) this.parts[number]! |= part;
    }
  }

  /** Every word, in the order of their numbers. */
  words(): string[] {
    return [...this.numbers.keys()];
  }

  /** The number of a word, or `UNKNOWN`. */
  numberOf(word: string): number {
    return this.numbers.get(word) ?? UNKNOWN;
  }

  /** What each word is, by its number. */
  roles(): Uint16Array {
    return Uint16Array.from(this.parts);
  }
}

/**
 * Which word is in which set, a row of bits for each word: most questions of a moment are about the same few words, and
 * their rows stay at hand. A set of one word needs no bit, its number says which.
 */
export class WordSets {
  private readonly width: number;
  private readonly bits: Int32Array;

  /** The sets of several words, by their numbers; each lists the numbers of its words, which are below `size`. */
  constructor(size: number, sets: readonly (readonly number[])[]) {
    this.width = (sets.length + 31) >> 5;
    this.bits = new Int32Array(size * this.width);
    for (const [set, words] of sets.entries()) {
      for (const word of words) this.bits[word * this.width + (set >> 5)]! |= 1 << (set & 31);
    }
  }

  has(set: number, word: number): boolean {
    if (set < 0) return word === ~set;
    return ((this.bits[word * this.width + (set >> 5)]! >> (set & 31)) & 1) !== 0;
  }
}

/** The number of the set of one word. */
export function setOfOne(word: number): number {
  return ~word;
}

/** No set at all: one of the word that is none. */
export const NO_SET = setOfOne(UNKNOWN);
