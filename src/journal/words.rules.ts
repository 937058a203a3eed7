import { Refusal } from '../kernel/refusal.js';
import { cleanText } from '../kernel/text.js';

/** The most characters of what somebody keeps for themselves. */
export const LIMITS = {
  entry: 20_000,
  feeling: 40,
  feelings: 8,
  note: 1_000,
  dateName: 120,
  remembranceName: 120,
  remembrance: 10_000,
  planPart: 3_000,
} as const;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** A day as somebody wrote it, "YYYY-MM-DD". Throws INVALID for one that no calendar has. */
export function cleanDay(input: string, field: string): string {
  const time = DAY.test(input) ? Date.parse(`${input}T00:00:00Z`) : Number.NaN;
  // A date that is not there, the 30th of February, comes back as another one.
  const real = !Number.isNaN(time) && new Date(time).toISOString().startsWith(input);
  if (!real || input < '1900-01-01') throw new Refusal('INVALID', { field });
  return input;
}

/** The day so many days later, "YYYY-MM-DD". */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Text of several lines that may be empty. */
export function cleanWords(input: string, field: string, longest: number, shortest = 0): string {
  return cleanText(input, { field, longest, shortest, lines: true });
}

/** The beginning of a text, for a list: whole words, at most about 200 characters. */
export function openingOf(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= 200) return line;
  const cut = line.slice(0, 200);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 120)).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
