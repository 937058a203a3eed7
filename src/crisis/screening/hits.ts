import { Anchor, Company } from './anchors.js';
import { NO_SET } from './lexicon.js';
import { Matching } from './matching.js';
import type { PhraseBook } from './phrase-book.js';
import type { Meter } from './screening.types.js';
import { beginOfStretch, endOfStretch, type Words } from './words.js';

/** A place where a sign was said: words from `from` up to, not including, `to`. Signs said by the same words share it. */
export interface Hit {
  from: number;
  to: number;
  /** Which guards have been asked about it, and which of them silence it, a bit for each. */
  asked: number;
  silenced: number;
  /** Another that begins at the same word. */
  next: Hit | undefined;
}

/** Every sign said in a text, by the number of the sign, in reading order. */
export type Hits = readonly (readonly Hit[] | undefined)[];

/** Finds every sign in one pass; the only place where patterns meet the text. */
export function spot(book: PhraseBook, words: Words, meter: Meter): Hits {
  const spotting = new Spotting(book, words, meter);
  const { size } = book.lexicon;
  for (let at = 0; at < words.count; at += 1) {
    const word = words.word[at]!;
    if (word !== 0) spotting.look(word, at);
    if (!Number.isNaN(words.value[at]!)) spotting.look(size, at);
  }
  return spotting.hits;
}

const WIDE = 4;

class Spotting {
  readonly hits: (Hit[] | undefined)[] = [];
  private readonly beginning: (Hit | undefined)[] = [];
  private readonly matching: Matching;
  // The first place where a pattern has not been tried yet, so that none is tried twice at one place.
  private readonly untried: Int32Array;
  // The first place where a company that may stand in many has not been looked for, so that none is looked for twice.
  private readonly soonest: Int32Array;

  constructor(
    private readonly book: PhraseBook,
    private readonly words: Words,
    private readonly meter: Meter,
  ) {
    this.matching = new Matching(words, book.links, meter);
    this.untried = new Int32Array(book.signOf.length);
    this.soonest = new Int32Array(book.anchors.table.length / Company.length);
  }

  /** Looks for all patterns filed under a word that stands at a place. */
  look(word: number, at: number): void {
    const { table, first } = this.book.anchors;
    if (first[word] === first[word + 1]) return;
    const { sentence } = this.words;
    const begin = beginOfStretch(sentence, at);
    const end = endOfStretch(sentence, at);
    const last = first[word + 1]!;
    for (let anchor = first[word]!; anchor < last; anchor += Anchor.length) {
      this.meter.steps += 1;
      const company = anchor + Anchor.company;
      if (!this.isNear(company, at, begin, end) || !this.isNear(company + Company.length, at, begin, end)) continue;
      const earliest = Math.max(begin, at - table[anchor + Anchor.furthest]!);
      this.try(table[anchor + Anchor.saying]!, earliest, at - table[anchor + Anchor.nearest]!, end);
    }
  }

  /** Whether a word of a company stands where it must, inside the sentence. */
  private isNear(company: number, at: number, begin: number, end: number): boolean {
    const { table } = this.book.anchors;
    const set = table[company + Company.set]!;
    if (set === NO_SET) return true;
    const { sets } = this.book.links;
    const { word } = this.words;
    const low = table[company + Company.low]!;
    const high = table[company + Company.high]!;
    // Companies are listed in threes, and so is what stands before them.
    const index = high - low < WIDE ? -1 : company / Company.length;
    const last = Math.min(end - 1, at + high);
    let place = Math.max(begin, at + low, index < 0 ? 0 : this.soonest[index]!);
    for (; place <= last; place += 1) {
      this.meter.steps += 1;
      if (sets.has(set, word[place]!)) break;
    }
    if (index >= 0) this.soonest[index] = place;
    return place <= last;
  }

  private try(saying: number, earliest: number, latest: number, end: number): void {
    const sign = this.book.signOf[saying]!;
    const { untried } = this;
    for (let from = Math.max(untried[saying]!, earliest); from <= latest; from += 1) {
      const to = this.matching.matchAt(saying, from, end);
      if (to >= 0) insert((this.hits[sign] ??= []), this.hitAt(from, to));
    }
    if (latest >= untried[saying]!) untried[saying] = latest + 1;
  }

  private hitAt(from: number, to: number): Hit {
    let hit = this.beginning[from];
    while (hit && hit.to !== to) hit = hit.next;
    if (hit) return hit;
    return (this.beginning[from] = { from, to, asked: 0, silenced: 0, next: this.beginning[from] });
  }
}

/** Puts a hit where it belongs in reading order, which is nearly always last. */
function insert(places: Hit[], hit: Hit): void {
  let at = places.length;
  for (; at > 0 && places[at - 1]!.from > hit.from; at -= 1) places[at] = places[at - 1]!;
  places[at] = hit;
}

/** The index of the first hit that begins at `low` or later. */
function firstFrom(said: readonly Hit[], low: number, meter: Meter): number {
  let left = 0;
  let right = said.length;
  while (left < right) {
    meter.steps += 1;
    const middle = (left + right) >> 1;
    if (said[middle]!.from < low) left = middle + 1;
    else right = middle;
  }
  return left;
}

/** Whether a hit that begins at `low` or later and before `high` is as asked. */
export function anyBetween(
  said: readonly Hit[] | undefined,
  low: number,
  high: number,
  meter: Meter,
  asked?: (hit: Hit) => boolean,
): boolean {
  if (!said) return false;
  for (let index = firstFrom(said, low, meter); index < said.length; index += 1) {
    meter.steps += 1;
    const hit = said[index]!;
    if (hit.from >= high) return false;
    if (!asked || asked(hit)) return true;
  }
  return false;
}
