import type { Knowledge, Myth } from './facts.js';
import { MYTH_PATTERNS, PUTS_RIGHT } from './myths.rules.js';
import type { Sentence } from './sentences.js';

/** A sentence that may repeat a myth. */
export interface RepeatedMyth {
  sentence: Sentence;
  myth: Myth;
  /** Whether it seems to put the myth right. */
  isPutRight: boolean;
}

/** The sentences that repeat a myth of our list as if it were so, and those that seem to put one right. */
export function mythsIn(sentences: readonly Sentence[], knowledge: Knowledge): RepeatedMyth[] {
  return sentences.flatMap((sentence) => {
    if (/\?["”’)]*$/.test(sentence.text)) return [];
    const fitting = knowledge.myths.filter(({ slug }) => MYTH_PATTERNS[slug]?.test(sentence.text));
    // "Myth: ..." states it, and the sentence after puts it right; under a heading of myths both are its business.
    const isPutRight = PUTS_RIGHT.test(sentence.text) || /\bmyths?\b/i.test(sentence.under);
    return fitting.map((myth) => ({ sentence, myth, isPutRight }));
  });
}
