import { moderation as words } from '../../../words/en/moderation.js';
import type { CaseItem } from './desk.types.js';

type Reason = keyof typeof words.titles;
type Steps = keyof typeof words.steps.sets;

/** A finding of the screening is written "screening:en:wish-to-die". */
const SCREENING = 'screening:';

/** What a case is called: its most pressing reason, whatever came first. */
export function titleOf({ why, lane }: Pick<CaseItem, 'why' | 'lane'>): string {
  return words.titles[pressing(why, lane)];
}

/** The reasons in sentences, in the order they came. */
export function whyWords(why: readonly string[]): string[] {
  return why.map((reason) =>
    reason.startsWith(SCREENING)
      ? words.why.screening.replace('{rule}', reason.split(':').at(-1)!.replaceAll('-', ' '))
      : reason in words.why
        ? words.why[reason as keyof typeof words.why]
        : words.why['something-else'],
  );
}

/** What helps with such a case, step by step. */
export function stepsFor({ why, lane }: Pick<CaseItem, 'why' | 'lane'>): (typeof words.steps.sets)[Steps] {
  return words.steps.sets[STEPS[pressing(why, lane)]];
}

const STEPS: Record<Reason, Steps> = {
  worried: 'danger',
  'screening-now': 'danger',
  'screening-today': 'danger',
  harassment: 'unkind',
  'unsafe-advice': 'advice',
  'private-details': 'details',
  appeal: 'appeal',
  'hurtful-words': 'unkind',
  'missing-content-note': 'note',
  spam: 'other',
  'something-else': 'other',
  team: 'other',
};

function pressing(why: readonly string[], lane: CaseItem['lane']): Reason {
  const reasons = why.map((reason) =>
    reason.startsWith(SCREENING) ? (lane === 'NOW' ? 'screening-now' : 'screening-today') : reason,
  );
  return (Object.keys(words.titles) as Reason[]).find((reason) => reasons.includes(reason)) ?? 'something-else';
}
