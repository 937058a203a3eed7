import type { Lexicon } from './lexicon.js';

/**
 * The smallest language that says what the rules need, one element per word:
 * `word`, `one|of|these|or_of_these`, `@class` (words and phrases under a name), `word?` (may be missing), `~3` (up to three words
 * between), `#2-10` (a number in that range), `!word` (the next word is not this one; looks, does not move), `!~3 word` (nor
 * one of the three after it), `^` and `$` (a clause begins here, ends here).
 */
export interface Pattern {
  elements: readonly Element[];
  /** Whether it stands only where a clause begins, or ends. */
  opens: boolean;
  closes: boolean;
}

export interface Element {
  choice: Choice;
  /** How many words may stand before it; for one that must be absent, how many more words are looked at. */
  gap: number;
  optional: boolean;
  absent: boolean;
}

/** What may stand in one place, by the numbers of its words. Elements that are written alike share one. */
export interface Choice {
  words: readonly number[];
  /** Phrases of two words and more. */
  phrases: readonly (readonly number[])[];
  ranges: readonly (readonly [number, number])[];
}

export type Classes = Readonly<Record<string, readonly string[]>>;

// The cost of a pattern at one place is at most the product of its choices. Refusing costly ones when they are loaded
// is what makes the whole engine linear, whatever text it meets.
const MAX_CHOICES = 600;
const MAX_DEPTH = 4;
const WORD = /^[a-z0-9ñ]+$/;

/** Reads the patterns of one language, and makes their words known to its lexicon. */
export class PatternReader {
  private readonly choices = new Map<string, Choice>();
  private readonly expanded = new Map<string, readonly string[]>();

  constructor(
    private readonly classes: Classes,
    private readonly lexicon: Lexicon,
  ) {}

  /** Reads one pattern, or throws with the pattern in the message. */
  read(source: string): Pattern {
    const parts = source.trim().split(/\s+/);
    const opens = parts[0] === '^';
    const closes = parts.at(-1) === '$';
    const elements: Element[] = [];
    let gap: Gap = { words: 0, absent: false };
    let choices = 1;
    for (const part of parts.slice(opens ? 1 : 0, closes ? -1 : undefined)) {
      const read = gapOf(part);
      if (read) {
        gap = read;
        if (!gap.absent) choices *= gap.words + 1;
        continue;
      }
      const element = this.element(part, gap, source);
      if (element.optional) choices *= 2;
      elements.push(element);
      gap = { words: 0, absent: false };
    }
    const first = elements[0];
    const loose = !first || first.optional || first.absent || first.gap > 0 || gap.words > 0;
    if (loose || choices > MAX_CHOICES) {
      throw new Error(`Pattern "${source}" starts or ends loosely, or has too many choices`);
    }
    return { elements, opens, closes };
  }

  private element(part: string, gap: Gap, source: string): Element {
    const absent = gap.absent || part.startsWith('!');
    const optional = part.endsWith('?');
    const core = part.slice(part.startsWith('!') ? 1 : 0, optional ? -1 : undefined);
    let choice = this.choices.get(core);
    if (!choice) this.choices.set(core, (choice = this.choice(core, source)));
    // A gap does not move what only looks.
    return { choice, gap: absent && !gap.absent ? 0 : gap.words, optional, absent };
  }

  private choice(core: string, source: string): Choice {
    const words = new Set<number>();
    const phrases: number[][] = [];
    const ranges: (readonly [number, number])[] = [];
    for (const entry of core.split('|')) {
      const range = /^#(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(entry);
      if (range) {
        ranges.push([Number(range[1]), Number(range[2])]);
        continue;
      }
      for (const phrase of this.expand(entry, source)) {
        if (phrase.includes(' ')) phrases.push(phrase.split(' ').map((word) => this.lexicon.add(word)));
        else words.add(this.lexicon.add(phrase));
      }
    }
    return { words: [...words], phrases, ranges };
  }

  /** All that an entry stands for: "end|ending my|@kin life" is every choice of its parts, in order. */
  private expand(entry: string, source: string, depth = 0): readonly string[] {
    if (WORD.test(entry)) return [entry];
    if (depth > MAX_DEPTH) throw new Error(`Pattern "${source}" names a circular class`);
    const known = this.expanded.get(entry);
    if (known) return known;
    let whole = [''];
    for (const part of entry.split(/[ _]/)) {
      const choices = part.split('|').flatMap((choice) => this.members(choice, source, depth));
      whole = whole.flatMap((before) => choices.map((choice) => (before === '' ? choice : `${before} ${choice}`)));
    }
    const unreadable = whole.find((phrase) => !/^[a-z0-9ñ]+(?: [a-z0-9ñ]+)*$/.test(phrase));
    if (unreadable !== undefined) throw new Error(`Pattern "${source}" has an unreadable phrase "${unreadable}"`);
    this.expanded.set(entry, whole);
    return whole;
  }

  private members(choice: string, source: string, depth: number): readonly string[] {
    if (!choice.startsWith('@')) return [choice];
    const members = this.classes[choice.slice(1)];
    if (!members) throw new Error(`Pattern "${source}" names an unknown class ${choice}`);
    return members.flatMap((member) => this.expand(member, source, depth + 1));
  }
}

interface Gap {
  words: number;
  absent: boolean;
}

/** `~3` or `!~3`. */
function gapOf(part: string): Gap | undefined {
  const [, not, words] = /^(!?)~(\d+)$/.exec(part) ?? [];
  return words === undefined ? undefined : { words: Number(words), absent: not === '!' };
}
