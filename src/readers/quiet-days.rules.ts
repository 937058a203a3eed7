import { cleanDay, dayAt } from '../kernel/days.js';
import { Refusal } from '../kernel/refusal.js';
import type { QuietDays, SetQuietDaysInput } from './quiet-days.type.js';

/** As they are kept, sealed: days where their member is. */
export type Quiet = SetQuietDaysInput;

const LONGEST_DAYS = 366;
const DAY_MINUTES = 24 * 60;
/** No place is further ahead or behind. */
const MOST_MINUTES = 14 * 60;

/** Throws INVALID: for a day there is not, days that are over or end before they begin, or further than a year. */
export function cleanQuiet(input: SetQuietDaysInput, now: Date): Quiet {
  const { minutesAhead } = input;
  if (Math.abs(minutesAhead) > MOST_MINUTES) throw new Refusal('INVALID', { field: 'minutesAhead' });
  const from = cleanDay(input.from, 'from');
  const until = cleanDay(input.until, 'until');
  const isOver = until < from || until < dayAt(now, minutesAhead);
  if (isOver || until > dayAt(now, minutesAhead + LONGEST_DAYS * DAY_MINUTES)) {
    throw new Refusal('INVALID', { field: 'until' });
  }
  return { from, until, minutesAhead };
}

/** Whether it is a quiet day now, where the member is. They end by themselves. */
export function isQuiet(quiet: Quiet | undefined, now: Date): boolean {
  if (!quiet) return false;
  const today = dayAt(now, quiet.minutesAhead);
  return quiet.from <= today && today <= quiet.until;
}

/** What is left of them to tell, or null when they are over. */
export function quietShown(quiet: Quiet | undefined, now: Date): QuietDays | null {
  if (!quiet || dayAt(now, quiet.minutesAhead) > quiet.until) return null;
  return { from: quiet.from, until: quiet.until, isNow: isQuiet(quiet, now) };
}
