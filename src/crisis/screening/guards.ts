import { anyBetween, type Hit, type Hits } from './hits.js';
import { Part } from './lexicon.js';
import type { Guard, PhraseBook, Rule } from './phrase-book.js';
import type { Meter } from './screening.types.js';
import { beginOfStretch, endOfStretch, type Words } from './words.js';

/** One text in one language, with all that was spotted in it. */
export interface Reading {
  book: PhraseBook;
  words: Words;
  hits: Hits;
  meter: Meter;
}

// How far a marker can be from what it silences. A bound keeps a post without a single full stop cheap to read.
const REACH = 30;
const LONGEST_IDIOM = 12;

/** Whether a hit stands as a statement about now: not an idiom, not denied, not quoted, not long past. */
export function holds(reading: Reading, rule: Rule, hit: Hit): boolean {
  const { guards } = reading.book;
  // Rules that speak on the same words ask the same; each guard answers once for them all.
  for (let index = 0; index < guards.length; index += 1) {
    const bit = 1 << index;
    if ((rule.heeds & bit) === 0) continue;
    if ((hit.asked & bit) === 0) {
      hit.asked |= bit;
      if (isSilenced(reading, guards[index]!, hit)) hit.silenced |= bit;
    }
    if ((hit.silenced & bit) !== 0) return false;
  }
  return true;
}

function isSilenced(reading: Reading, guard: Guard, hit: Hit): boolean {
  if (guard.name === 'idiom') return isIdiom(reading, hit);
  if (guard.name === 'negation') return isDenied(reading, hit);
  if (guard.name === 'quotation') return isQuoted(reading, hit);
  return isGuarded(reading, guard, hit);
}

function isIdiom({ book, words, hits, meter }: Reading, hit: Hit): boolean {
  const { of } = words.clause;
  const idioms = hits[book.idiom];
  // Safety: "I want to die, of that I'm sure": a comma ends an idiom, too.
  const covers = ({ from, to }: Hit): boolean => to > hit.from && of[from] === of[to - 1];
  return anyBetween(idioms, hit.from - LONGEST_IDIOM, hit.to, meter, covers);
}

function isDenied(reading: Reading, hit: Hit): boolean {
  const { book, words, hits, meter } = reading;
  const { sentence, clause } = words;
  for (let at = hit.from - 1; at >= hit.from - book.denialReach && at >= 0; at -= 1) {
    meter.steps += 1;
    if (sentence.of[at] !== sentence.of[hit.from]) return false;
    // Safety: "no answer from the ward, bleeding heavily": a comma ends a denial, unless it is a list with an "or".
    if (clause.of[at] !== clause.of[at + 1] && !isListed(reading, at, hit)) return false;
    if (is(reading, at, Part.negations)) {
      // Safety: "I can't stop thinking about dying" denies nothing.
      return !anyBetween(hits[book.undone], at, at + 1, meter);
    }
    // Safety: a denial ends where a new statement begins: "no fever but I keep fainting", "never told anyone he hits me".
    if (is(reading, at, Part.stops) && !isOpinionDenied(reading, at)) return false;
  }
  return false;
}

function isListed(reading: Reading, at: number, hit: Hit): boolean {
  const end = Math.min(hit.to + 4, endOfStretch(reading.words.sentence, hit.from));
  for (let place = at; place < end; place += 1) if (is(reading, place, Part.lists)) return true;
  return false;
}

/** "I don't think I am suicidal": the denial reaches past the pronoun that follows a verb of opinion. */
function isOpinionDenied(reading: Reading, pronoun: number): boolean {
  return is(reading, pronoun - 1, Part.opinions) && is(reading, pronoun - 2, Part.negations);
}

function isQuoted(reading: Reading, hit: Hit): boolean {
  const { words, meter } = reading;
  if (!isInQuotation(words, hit.from) || !isInQuotation(words, hit.to - 1)) return false;
  // Safety: "I told him 'I want to die'" and "my sister texted 'I want to die'" are about a person, not a text.
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - REACH); at -= 1) {
    meter.steps += 1;
    if (words.sentence.of[hit.from]! - words.sentence.of[at]! > 1) break;
    if (!isInQuotation(words, at) && is(reading, at, Part.speechVerbs)) {
      return ![1, 2, 3].some((back) => is(reading, at - back, Part.speakers));
    }
  }
  return true;
}

function isGuarded(reading: Reading, guard: Guard, hit: Hit): boolean {
  const { hits, meter, words } = reading;
  const markers = hits[guard.marker];
  if (!markers) return false;
  const stretches = words[guard.reach];
  const low = Math.max(hit.from - REACH, beginOfStretch(stretches, hit.from));
  const high = Math.min(hit.to + REACH, endOfStretch(stretches, hit.from));
  const free = guard.turns ? (marker: Hit): boolean => !turnsBetween(reading, marker, hit) : undefined;
  return (
    anyBetween(markers, low, high, meter, free) &&
    // "I want" inside the quotation belongs to whoever is quoted.
    !anyBetween(hits[guard.exception], low, high, meter, ({ from }) => !isInQuotation(words, from))
  );
}

// Safety: "we lost her two years ago and I want to join her": the past belongs to the first half only.
function turnsBetween(reading: Reading, one: Hit, other: Hit): boolean {
  const last = Math.max(one.from, other.from);
  for (let at = Math.min(one.to, other.to); at < last; at += 1) {
    reading.meter.steps += 1;
    if (is(reading, at, Part.turns)) return true;
    if (is(reading, at, Part.joins) && is(reading, at + 1, Part.stops)) return true;
  }
  return false;
}

function isInQuotation({ pieces, piece }: Words, at: number): boolean {
  return pieces.quoted[piece[at]!]!;
}

/** Whether the word at a place is a part of speech; there is none before the text and after it. */
export function is({ book, words }: Reading, at: number, part: number): boolean {
  const word = words.word[at];
  return word !== undefined && (book.roles[word]! & part) !== 0;
}
