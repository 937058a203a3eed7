import type { Meter } from './screening.types.js';
import type { Token } from './tokens.js';

/**
 * The smallest language that says what the rules need, one element per word:
 * `word`, `one|of|these|or_of_these`, `@class` (words and phrases under a name), `word?` (may be missing), `~3` (up to three words
 * between), `#2-10` (a number in that range), `!word` (the next word is not this one; looks, does not move).
 */
export interface Pattern {
  elements: readonly Element[];
}

export interface Element {
  words: ReadonlySet<string>;
  /** Phrases of two words and more, by their first word. */
  phrases: ReadonlyMap<string, readonly (readonly string[])[]>;
  ranges: readonly (readonly [number, number])[];
  gap: number;
  optional: boolean;
  absent: boolean;
}

export type Classes = Readonly<Record<string, readonly string[]>>;

// The cost of a pattern at one place is at most the product of its choices. Refusing costly ones when they are loaded
// is what makes the whole engine linear, whatever text it meets.
const MAX_CHOICES = 600;
const MAX_DEPTH = 4;

/** Compiles one pattern, or throws with the pattern in the message. */
export function compilePattern(source: string, classes: Classes): Pattern {
  const elements: Element[] = [];
  let gap = 0;
  let choices = 1;
  for (const part of source.trim().split(/\s+/)) {
    const skip = /^~(\d+)$/.exec(part)?.[1];
    if (skip !== undefined) {
      gap = Number(skip);
      choices *= gap + 1;
      continue;
    }
    const element = compileElement(part, gap, classes, source);
    if (element.optional) choices *= 2;
    elements.push(element);
    gap = 0;
  }
  const first = elements[0];
  if (!first || first.optional || first.absent || first.gap > 0 || gap > 0 || choices > MAX_CHOICES) {
    throw new Error(`Pattern "${source}" starts or ends loosely, or has too many choices`);
  }
  return { elements };
}

function compileElement(part: string, gap: number, classes: Classes, source: string): Element {
  const absent = part.startsWith('!');
  const optional = part.endsWith('?');
  const core = part.slice(absent ? 1 : 0, optional ? -1 : undefined);
  const words = new Set<string>();
  const phrases = new Map<string, string[][]>();
  const ranges: (readonly [number, number])[] = [];
  for (const entry of core.split('|')) {
    const range = /^#(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/.exec(entry);
    if (range) ranges.push([Number(range[1]), Number(range[2])]);
    else for (const phrase of expand(entry, classes, source)) gather(phrase, words, phrases);
  }
  return { words, phrases, ranges, gap, optional, absent };
}

function gather(entry: string, words: Set<string>, phrases: Map<string, string[][]>): void {
  const [first, ...rest] = entry.split(' ');
  if (first === undefined) return;
  if (rest.length === 0) words.add(first);
  else phrases.set(first, [...(phrases.get(first) ?? []), [first, ...rest]]);
}

/** All that an entry stands for: "end|ending my|@kin life" is every choice of its parts, in order. */
function expand(entry: string, classes: Classes, source: string, depth = 0): string[] {
  if (depth > MAX_DEPTH) throw new Error(`Pattern "${source}" names a circular class`);
  let whole = [''];
  for (const part of entry.split(/[ _]/)) {
    const choices = part.split('|').flatMap((choice) => {
      if (!choice.startsWith('@')) return [choice];
      const members = classes[choice.slice(1)];
      if (!members) throw new Error(`Pattern "${source}" names an unknown class ${choice}`);
      return members.flatMap((member) => expand(member, classes, source, depth + 1));
    });
    whole = whole.flatMap((before) => choices.map((choice) => (before === '' ? choice : `${before} ${choice}`)));
  }
  const unreadable = whole.find((phrase) => !/^[a-z0-9ñ]+(?: [a-z0-9ñ]+)*$/.test(phrase));
  if (unreadable !== undefined) throw new Error(`Pattern "${source}" has an unreadable phrase "${unreadable}"`);
  return whole;
}

/** The end (exclusive) of the first match that starts exactly at `at`, or undefined. */
export function matchAt(pattern: Pattern, tokens: readonly Token[], at: number, meter: Meter): number | undefined {
  return matchFrom(pattern.elements, 0, tokens, at, tokens[at]?.sentence ?? 0, meter);
}

function matchFrom(
  elements: readonly Element[],
  index: number,
  tokens: readonly Token[],
  place: number,
  sentence: number,
  meter: Meter,
  carried = 0,
): number | undefined {
  const element = elements[index];
  if (!element) return place;
  // The gap before a word that is missing belongs to the word after it.
  const gap = element.gap + carried;
  for (let here = place; here <= place + gap; here += 1) {
    meter.steps += 1;
    const token = tokens[here];
    const inside = token?.sentence === sentence;
    if (element.absent) {
      if (inside && says(element, tokens, here, token)) return undefined;
      return matchFrom(elements, index + 1, tokens, place, sentence, meter);
    }
    if (!inside) break;
    const long = phraseEnd(element, tokens, here, token);
    const whole = long === undefined ? undefined : matchFrom(elements, index + 1, tokens, long, sentence, meter);
    if (whole !== undefined) return whole;
    if (saysWord(element, token)) {
      const short = matchFrom(elements, index + 1, tokens, here + 1, sentence, meter);
      if (short !== undefined) return short;
    }
  }
  return element.optional ? matchFrom(elements, index + 1, tokens, place, sentence, meter, gap) : undefined;
}

function says(element: Element, tokens: readonly Token[], at: number, token: Token): boolean {
  return saysWord(element, token) || phraseEnd(element, tokens, at, token) !== undefined;
}

function saysWord({ words, ranges }: Element, { word, number }: Token): boolean {
  return words.has(word) || (number !== undefined && ranges.some(([low, high]) => number >= low && number <= high));
}

/** The end of the longest phrase of the element that begins here. */
function phraseEnd({ phrases }: Element, tokens: readonly Token[], at: number, token: Token): number | undefined {
  if (phrases.size === 0) return undefined;
  let end: number | undefined;
  for (const phrase of phrases.get(token.word) ?? []) {
    const last = tokens[at + phrase.length - 1];
    if (last?.sentence !== token.sentence || at + phrase.length <= (end ?? 0)) continue;
    if (phrase.every((word, offset) => tokens[at + offset]?.word === word)) end = at + phrase.length;
  }
  return end;
}
