import { dateOf } from '../../kernel/clock.js';

/**
 * How long after its next review was due a text still stands on the shelves of groups, in days. The number is ours: a
 * quarter of a year is time enough for a volunteer clinician, and short beside the year that most reviews are good for.
 */
export const LONG_OVERDUE_DAYS = 90;

export enum Due {
  /** No clinician has approved it. */
  NEVER_REVIEWED = 'never-reviewed',
  GOOD = 'good',
  OVERDUE = 'overdue',
  LONG_OVERDUE = 'long-overdue',
}

/** How a review stands on a day, both "YYYY-MM-DD". It is worked out whenever somebody reads; nothing has to run. */
export function dueOf(nextReviewOn: string | null, today: string): Due {
  if (nextReviewOn === null) return Due.NEVER_REVIEWED;
  if (nextReviewOn >= today) return Due.GOOD;
  const end = dateOf(new Date(`${nextReviewOn}T00:00:00Z`), LONG_OVERDUE_DAYS);
  return end >= today ? Due.OVERDUE : Due.LONG_OVERDUE;
}
