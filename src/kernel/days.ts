import { Refusal } from './refusal.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MINUTE = 60_000;

/** A day as a device writes it, "YYYY-MM-DD". Throws INVALID for one that no calendar has, or before 1900. */
export function cleanDay(input: string, field: string): string {
  const time = DAY.test(input) ? Date.parse(`${input}T00:00:00Z`) : Number.NaN;
  // A date that is not there, the 30th of February, comes back as another one.
  const isReal = !Number.isNaN(time) && new Date(time).toISOString().startsWith(input);
  if (!isReal || input < '1900-01-01') throw new Refusal('INVALID', { field });
  return input;
}

/** The day it is where clocks are so many minutes ahead of UTC, "YYYY-MM-DD". */
export function dayAt(now: Date, minutesAhead: number): string {
  return new Date(now.getTime() + minutesAhead * MINUTE).toISOString().slice(0, 10);
}
