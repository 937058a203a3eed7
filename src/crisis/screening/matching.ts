import { Link, Mode, type Links } from './links.js';
import type { Choice } from './pattern.js';
import { endsAt, follow } from './phrases.js';
import type { Meter } from './screening.types.js';
import type { Words } from './words.js';

/** Matches patterns against one text. */
export class Matching {
  /** The end (exclusive) of the sentence being looked at: patterns never reach across. */
  private end = 0;

  constructor(
    private readonly words: Words,
    private readonly links: Links,
    private readonly meter: Meter,
  ) {}

  /** The end (exclusive) of the first match of a pattern that starts exactly at `at`, before `end`; -1 for none. */
  matchAt(pattern: number, at: number, end: number): number {
    this.end = end;
    if (this.links.opens[pattern] === 1 && !this.isPause(at)) return -1;
    return this.matchFrom(this.links.first[pattern]!, at, 0);
  }

  /** `carried`: the gap before a word that is missing belongs to the word after it. */
  private matchFrom(link: number, place: number, carried: number): number {
    const { table } = this.links;
    const mode = table[link + Link.mode]!;
    if (mode === Mode.end) return place;
    if (mode === Mode.pause) return this.isPause(place) ? place : -1;
    const next = link + Link.length;
    if (mode === Mode.absent) return this.saysSoon(link, place) ? -1 : this.matchFrom(next, place, 0);
    const gap = table[link + Link.gap]! + carried;
    const last = Math.min(place + gap, this.end - 1);
    for (let here = place; here <= last; here += 1) {
      this.meter.steps += 1;
      const long = this.phraseEnd(link, here);
      const whole = long < 0 ? -1 : this.matchFrom(next, long, 0);
      if (whole >= 0) return whole;
      if (this.saysWord(link, here)) {
        const short = this.matchFrom(next, here + 1, 0);
        if (short >= 0) return short;
      }
    }
    return mode === Mode.optional ? this.matchFrom(next, place, gap) : -1;
  }

  /** Whether a clause ends and another begins before a place. */
  private isPause(at: number): boolean {
    const { count, clause } = this.words;
    return at === 0 || at === count || clause.of[at] !== clause.of[at - 1];
  }

  /** Whether the words that must be absent stand here, or as soon as the link says. */
  private saysSoon(link: number, place: number): boolean {
    const last = Math.min(place + this.links.table[link + Link.gap]!, this.end - 1);
    for (let at = place; at <= last; at += 1) {
      this.meter.steps += 1;
      if (this.saysWord(link, at) || this.phraseEnd(link, at) >= 0) return true;
    }
    return false;
  }

  private saysWord(link: number, at: number): boolean {
    const { table, sets, ranges } = this.links;
    if (sets.has(table[link + Link.words]!, this.words.word[at]!)) return true;
    const index = table[link + Link.ranges]!;
    return index >= 0 && inRanges(ranges[index]!, this.words.value[at]!);
  }

  /** The end of the longest phrase of the link that begins here, or -1. */
  private phraseEnd(link: number, at: number): number {
    const { table, sets, phrases } = this.links;
    const index = table[link + Link.phrases]!;
    if (index < 0) return -1;
    const { word } = this.words;
    const first = word[at]!;
    if (!sets.has(table[link + Link.openings]!, first)) return -1;
    const tree = phrases[index]!.get(first);
    if (tree === undefined) return -1;
    let end = -1;
    for (let place = 0, next = at + 1; place >= 0; next += 1) {
      this.meter.steps += 1;
      if (endsAt(tree, place)) end = next;
      place = next < this.end ? follow(tree, place, word[next]!) : -1;
    }
    return end;
  }
}

function inRanges(ranges: Choice['ranges'], value: number): boolean {
  for (const [low, high] of ranges) if (value >= low && value <= high) return true;
  return false;
}
