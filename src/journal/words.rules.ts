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
