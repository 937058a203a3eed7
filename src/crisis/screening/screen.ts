import { holds, type Reading } from './guards.js';
import { anyBetween, spot, type Hit } from './hits.js';
import { booksFor } from './languages.js';
import { whose } from './persons.js';
import { loadPhraseBooks, type PhraseBook, type Rule } from './phrase-book.js';
import type { Finding, Language, Meter, Screen, Screening } from './screening.types.js';
import { split, type Pieces } from './tokens.js';
import { readWords, sentencesAround, type Words } from './words.js';

/** Loads the phrase files of a folder once and answers the function that reads texts with them. */
export function openScreen(folder: string): Screen {
  return screenWith(loadPhraseBooks(folder));
}

/** The screen of phrase books already compiled; pure, never throws, work linear in the length of the text. */
export function screenWith(books: readonly PhraseBook[]): Screen {
  return (text: string, languages?: readonly Language[], meter: Meter = { steps: 0 }): Screening => {
    const pieces = split(text);
    const spoken = languages
      ? books.filter(({ language }) => languages.includes(language))
      : booksFor(books, pieces.forms, meter);
    return { findings: spoken.flatMap((book) => read(book, pieces, meter)) };
  };
}

function read(book: PhraseBook, pieces: Pieces, meter: Meter): Finding[] {
  const words = readWords(pieces, book.spelling);
  meter.steps += words.count;
  const reading: Reading = { book, words, hits: spot(book, words, meter), meter };
  const findings = book.rules.flatMap((rule) => apply(reading, rule));
  // One card for the body: the same symptom does not need both "call now" and "ring today".
  return findings.filter(
    ({ kind, who }) =>
      kind !== 'medical-urgent' || !findings.some((other) => other.kind === 'medical-emergency' && other.who === who),
  );
}

/** What one rule says of a text: at most one finding for the writer and one for somebody else. */
function apply(reading: Reading, rule: Rule): Finding[] {
  const { words, hits, meter } = reading;
  const findings: Finding[] = [];
  if (rule.companions.some((sign) => !hits[sign])) return findings;
  for (const hit of hits[rule.speaks] ?? []) {
    meter.steps += 1;
    const who = whose(reading, rule, hit);
    // Cheap questions first: whether a hit stands is the dearest.
    if (!who || findings.some((finding) => finding.who === who) || !stands(reading, rule, hit)) continue;
    findings.push({ kind: rule.kind, level: rule.level, who, rule: rule.id, span: spanOf(words, hit) });
    if (findings.length === 2) break;
  }
  return findings;
}

function spanOf({ pieces, piece }: Words, { from, to }: Hit): Finding['span'] {
  return [pieces.start[piece[from]!]!, pieces.end[piece[to - 1]!]!];
}

/** Whether a hit means what it says, with every other sign of its rule near, and none of those that silence it. */
function stands(reading: Reading, rule: Rule, hit: Hit): boolean {
  const { hits, meter, words } = reading;
  const low = hit.from - rule.within;
  const high = hit.to + rule.within;
  if (rule.unless.some((sign) => anyBetween(hits[sign], low, high, meter))) return false;
  if (!holds(reading, rule, hit)) return false;
  const { begin, end } = sentencesAround(words, hit.from, rule.withinSentences - 1);
  return rule.companions.every((sign) =>
    anyBetween(hits[sign], Math.max(low, begin), Math.min(high, end), meter, (companion) =>
      holds(reading, rule, companion),
    ),
  );
}
