import { booksFor } from './languages.js';
import { holds, type Reading } from './guards.js';
import { beginningBetween, spot, type Hit } from './hits.js';
import { whose } from './persons.js';
import { loadPhraseBooks, type PhraseBook, type Rule } from './phrase-book.js';
import type { Finding, Language, Meter, Screen, Screening } from './screening.types.js';
import { spellOut, split, type Token } from './tokens.js';

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
      : booksFor(books, pieces, meter);
    return { findings: spoken.flatMap((book) => read(book, pieces, meter)) };
  };
}

function read(book: PhraseBook, pieces: readonly Token[], meter: Meter): Finding[] {
  const tokens = spellOut(pieces, book.spelling);
  meter.steps += tokens.length;
  const reading: Reading = { book, tokens, hits: spot(book, tokens, meter), meter };
  const findings = book.rules.flatMap((rule) => apply(reading, rule));
  // One card for the body: the same symptom does not need both "call now" and "ring today".
  return findings.filter(
    ({ kind, who }) =>
      kind !== 'medical-urgent' || !findings.some((other) => other.kind === 'medical-emergency' && other.who === who),
  );
}

/** What one rule says of a text: at most one finding for the writer and one for somebody else. */
function apply(reading: Reading, rule: Rule): Finding[] {
  const { tokens, hits, meter } = reading;
  const [first = '', ...others] = rule.signs;
  if (others.some((sign) => !hits.has(sign))) return [];
  const findings: Finding[] = [];
  for (const hit of hits.get(first) ?? []) {
    meter.steps += 1;
    const who = whose(reading, rule, hit);
    // Cheap questions first: whether a hit stands is the dearest.
    if (!who || findings.some((finding) => finding.who === who) || !stands(reading, rule, others, hit)) continue;
    const span: Finding['span'] = [tokens[hit.from]?.start ?? 0, tokens[hit.to - 1]?.end ?? 0];
    findings.push({ kind: rule.kind, level: rule.level, who, rule: rule.id, span });
    if (findings.length === 2) break;
  }
  return findings;
}

/** Whether a hit means what it says, with every other sign of its rule near, and none of those that silence it. */
function stands(reading: Reading, rule: Rule, others: readonly string[], hit: Hit): boolean {
  const { hits, meter } = reading;
  const near = (sign: string): Hit[] =>
    beginningBetween(hits.get(sign), hit.from - rule.within, hit.to + rule.within, meter);
  return (
    rule.unless.every((sign) => near(sign).length === 0) &&
    holds(reading, rule, hit) &&
    others.every((sign) => near(sign).some((companion) => holds(reading, rule, companion)))
  );
}
