import { beginningBetween, type Hit, type Hits } from './hits.js';
import type { Guard, PhraseBook, Rule } from './phrase-book.js';
import type { Meter } from './screening.types.js';
import type { Token } from './tokens.js';

/** One text in one language, with all that was spotted in it. */
export interface Reading {
  book: PhraseBook;
  tokens: readonly Token[];
  hits: Hits;
  meter: Meter;
}

// How far a marker can be from what it silences. A bound keeps a post without a single full stop cheap to read.
const REACH = 30;
const LONGEST_IDIOM = 12;

/** Whether a hit stands as a statement about now: not an idiom, not denied, not quoted, not long past. */
export function holds(reading: Reading, rule: Rule, hit: Hit): boolean {
  return (
    !isIdiom(reading, hit) &&
    (rule.deaf.has('negation') || !isDenied(reading, hit)) &&
    (rule.deaf.has('quotation') || !isQuoted(reading, hit)) &&
    !reading.book.guards.some(
      (guard) =>
        !rule.deaf.has(guard.name) &&
        (guard.kinds === undefined || guard.kinds.includes(rule.kind)) &&
        isGuarded(reading, guard, hit),
    )
  );
}

function isIdiom({ hits, meter }: Reading, hit: Hit): boolean {
  return beginningBetween(hits.get('idiom'), hit.from - LONGEST_IDIOM, hit.to, meter).some(({ to }) => to > hit.from);
}

function isDenied(reading: Reading, hit: Hit): boolean {
  const { book, tokens, hits, meter } = reading;
  const { words, stops, reach } = book.negation;
  const sentence = tokens[hit.from]?.sentence;
  for (let at = hit.from - 1; at >= hit.from - reach; at -= 1) {
    meter.steps += 1;
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return false;
    // Safety: "no answer from the ward, bleeding heavily": a comma ends a denial, unless it is a list with an "or".
    if (token.clause !== tokens[at + 1]?.clause && !isListed(reading, at, hit)) return false;
    if (words.has(token.word)) {
      // Safety: "I can't stop thinking about dying" denies nothing.
      return beginningBetween(hits.get('undone'), at, at + 1, meter).length === 0;
    }
    // Safety: a denial ends where a new statement begins: "no fever but I keep fainting", "never told anyone he hits me".
    if (stops.has(token.word) && !isOpinionDenied(tokens, at, words)) return false;
  }
  return false;
}

function isListed({ book, tokens }: Reading, at: number, hit: Hit): boolean {
  const { sentence } = tokens[hit.from] ?? {};
  return tokens.slice(at, hit.to + 4).some((token) => token.sentence === sentence && book.lists.has(token.word));
}

/** "I don't think I am suicidal": the denial reaches past the pronoun that follows a verb of opinion. */
function isOpinionDenied(tokens: readonly Token[], pronoun: number, negations: ReadonlySet<string>): boolean {
  const verb = tokens[pronoun - 1]?.word ?? '';
  const before = tokens[pronoun - 2]?.word ?? '';
  return /^(think|believe|feel|creo|pienso)$/.test(verb) && negations.has(before);
}

function isQuoted({ book, tokens, meter }: Reading, hit: Hit): boolean {
  const first = tokens[hit.from];
  if (!first?.quoted || !tokens[hit.to - 1]?.quoted) return false;
  // Safety: "I told him 'I want to die'" and "my sister texted 'I want to die'" are about a person, not a text.
  for (let at = hit.from - 1; at >= Math.max(0, hit.from - REACH); at -= 1) {
    meter.steps += 1;
    const token = tokens[at];
    if (!token || first.sentence - token.sentence > 1) break;
    if (!token.quoted && book.speech.verbs.has(token.word)) {
      return ![1, 2, 3].some((back) => book.speech.speakers.has(tokens[at - back]?.word ?? ''));
    }
  }
  return true;
}

function isGuarded(reading: Reading, guard: Guard, hit: Hit): boolean {
  const near = (sign: string): Hit[] =>
    beginningBetween(reading.hits.get(sign), hit.from - REACH, hit.to + REACH, reading.meter).filter((marker) =>
      sameStretch(reading.tokens, guard.reach, marker, hit),
    );
  const markers = near(`guard:${guard.name}`).filter((marker) => !guard.turns || !turnsBetween(reading, marker, hit));
  // "I want" inside the quotation belongs to whoever is quoted.
  return markers.length > 0 && near(`unless:${guard.name}`).every(({ from }) => reading.tokens[from]?.quoted);
}

// Safety: "we lost her two years ago and I want to join her": the past belongs to the first half only.
function turnsBetween({ book, tokens, meter }: Reading, one: Hit, other: Hit): boolean {
  const first = Math.min(one.to, other.to);
  const last = Math.max(one.from, other.from);
  meter.steps += Math.max(0, last - first);
  for (let at = first; at < last; at += 1) {
    const word = tokens[at]?.word ?? '';
    if (book.turns.has(word)) return true;
    if (book.joins.has(word) && book.negation.stops.has(tokens[at + 1]?.word ?? '')) return true;
  }
  return false;
}

function sameStretch(tokens: readonly Token[], reach: Guard['reach'], marker: Hit, hit: Hit): boolean {
  return tokens[marker.from]?.[reach] === tokens[hit.from]?.[reach];
}
