import type { Reading } from './guards.js';
import type { Hit } from './hits.js';
import type { Rule } from './phrase-book.js';
import type { Who } from './screening.types.js';

// A subject further away than this belongs to another thought.
const REACH = 12;

/** Whose risk a hit speaks of; undefined when the subject is no person ("the cat passed out"). */
export function whose(reading: Reading, rule: Rule, hit: Hit): Who | undefined {
  if (rule.whose === 'object') return hurtPerson(reading, hit);
  return rule.whose === 'self' ? writerNamed(reading, hit) : subject(reading, hit);
}

function subject({ book, tokens, meter }: Reading, hit: Hit): Who | undefined {
  const { self, others, otherVerbs, notPeople, notSubjectsAfter } = book.persons;
  const clause = tokens[hit.from]?.clause;
  for (let at = hit.from; at >= hit.from - REACH; at -= 1) {
    meter.steps += 1;
    const token = tokens[at];
    if (!token || token.clause !== clause) break;
    if (self.has(token.word)) return 'self';
    const follows = [1, 2].some((back) => notSubjectsAfter.has(tokens[at - back]?.word ?? ''));
    if (others.has(token.word) && !follows) return 'other';
    if (notPeople.has(token.word) && !follows) return undefined;
  }
  const spoken = tokens.slice(hit.from, Math.min(hit.to, hit.from + REACH));
  // Safety: with no subject in sight the writer speaks of themselves ("looking up ways to do it").
  return spoken.some(({ word }) => otherVerbs.has(word)) ? 'other' : 'self';
}

/** The writer, when they are the person named last before the hit, in its clause. */
function writerNamed({ book, tokens, meter }: Reading, hit: Hit): Who | undefined {
  const { self, others, otherObjects, notPeople } = book.persons;
  const clause = tokens[hit.from]?.clause;
  for (let at = hit.from - 1; at >= hit.from - REACH; at -= 1) {
    meter.steps += 1;
    const token = tokens[at];
    if (!token || token.clause !== clause) return undefined;
    if (self.has(token.word)) return 'self';
    if (others.has(token.word) || otherObjects.has(token.word) || notPeople.has(token.word)) return undefined;
  }
  return undefined;
}

function hurtPerson({ book, tokens, meter }: Reading, hit: Hit): Who {
  const { selfObjects, otherObjects } = book.persons;
  meter.steps += hit.to - hit.from;
  const spoken = tokens.slice(hit.from, hit.to);
  if (spoken.some(({ word }) => selfObjects.has(word))) return 'self';
  return spoken.slice(1).some(({ word }) => otherObjects.has(word)) ? 'other' : 'self';
}
