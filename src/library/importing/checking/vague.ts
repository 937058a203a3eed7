import { openingOf } from '../document.js';
import type { Knowledge } from './facts.js';
import { quantitiesIn, type Unit } from './quantities.js';
import type { Sentence } from './sentences.js';

/** A sentence that speaks of a limit without its number, where our facts have one. */
export interface Vague {
  sentence: Sentence;
  lacks: string;
  ours: string;
}

const LIMITS: readonly { what: RegExp; units: readonly Unit[]; lacks: string; fact: string }[] = [
  {
    what: /\b(?:fevers?|high temperature|fiebre)\b/i,
    units: ['°C', '°F'],
    lacks: 'no temperature',
    fact: 'F-RED-12',
  },
  {
    what: /\b(?:heavy|heavily|excessive|severe|abundante)\b.{0,20}\b(?:bleed\w*|sangrado)|\bbleed\w* (?:heavily|a lot|profusely)|\bsoak\w*\b.{0,30}\bpads?\b|\bhemorrhag\w*/i,
    units: ['pads an hour'],
    lacks: 'no pads and hours',
    fact: 'F-RED-09',
  },
  {
    what: /\b(?:large|big|huge|grandes)\b.{0,20}\b(?:clots?|coágulos)\b/i,
    units: ['size of a clot', 'cm'],
    lacks: 'no size',
    fact: 'F-RED-11',
  },
];

/** The sentences that leave out a number on which a call for help depends. */
export function vagueIn(sentences: readonly Sentence[], knowledge: Knowledge): Vague[] {
  return sentences.flatMap((sentence) =>
    LIMITS.flatMap(({ what, units, lacks, fact }) => {
      if (!what.test(sentence.text)) return [];
      const near = sentence.row === undefined ? `${openingOf(sentence.block)}\n${sentence.text}` : sentence.text;
      const known = knowledge.facts.get(fact);
      if (!known || quantitiesIn(near).some(({ unit }) => units.includes(unit))) return [];
      return [{ sentence, lacks, ours: `${known.statement} (${fact})` }];
    }),
  );
}
