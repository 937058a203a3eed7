import { is, type Reading } from './guards.js';
import type { Hit } from './hits.js';
import { Part } from './lexicon.js';
import type { Rule } from './phrase-book.js';
import type { Who } from './screening.types.js';

// A subject further away than this belongs to another thought.
const REACH = 12;

/** Whose risk a hit speaks of; undefined when the subject is no person ("the cat passed out"). */
export function whose(reading: Reading, rule: Rule, hit: Hit): Who | undefined {
  if (rule.whose === 'object') return hurtPerson(reading, hit);
  return rule.whose === 'self' ? writerNamed(reading, hit) : subject(reading, hit);
}

function subject(reading: Reading, hit: Hit): Who | undefined {
  const { clause } = reading.words;
  for (let at = hit.from; at >= hit.from - REACH && at >= 0; at -= 1) {
    reading.meter.steps += 1;
    if (clause.of[at] !== clause.of[hit.from]) break;
    if (is(reading, at, Part.self)) return 'self';
    if (!is(reading, at, Part.others | Part.notPeople)) continue;
    if (is(reading, at - 1, Part.notSubjectsAfter) || is(reading, at - 2, Part.notSubjectsAfter)) continue;
    return is(reading, at, Part.others) ? 'other' : undefined;
  }
  // Safety: with no subject in sight the writer speaks of themselves ("looking up ways to do it").
  return anyIs(reading, hit.from, Math.min(hit.to, hit.from + REACH), Part.otherVerbs) ? 'other' : 'self';
}

/** The writer, when they are the person named last before the hit, in its clause. */
function writerNamed(reading: Reading, hit: Hit): Who | undefined {
  const { clause } = reading.words;
  for (let at = hit.from - 1; at >= hit.from - REACH && at >= 0; at -= 1) {
    reading.meter.steps += 1;
    if (clause.of[at] !== clause.of[hit.from]) return undefined;
    if (is(reading, at, Part.self)) return 'self';
    if (is(reading, at, Part.others | Part.otherObjects | Part.notPeople)) return undefined;
  }
  return undefined;
}

function hurtPerson(reading: Reading, hit: Hit): Who {
  if (anyIs(reading, hit.from, hit.to, Part.selfObjects)) return 'self';
  return anyIs(reading, hit.from + 1, hit.to, Part.otherObjects) ? 'other' : 'self';
}

function anyIs(reading: Reading, from: number, to: number, part: number): boolean {
  reading.meter.steps += Math.max(0, to - from);
  for (let at = from; at < to; at += 1) if (is(reading, at, part)) return true;
  return false;
}
