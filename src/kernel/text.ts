import { Refusal } from './refusal.js';

export interface TextLimit {
  field: string;
  /** Most characters (code points). */
  longest: number;
  /** Fewest characters; 1 unless told. */
  shortest?: number;
  /** Whether new lines may stand in it. */
  lines?: boolean;
}

const SURROGATE = /\p{Surrogate}/u;
const CONTROL = /[\p{Cc}]/u;
// Embeddings and overrides can turn what stands after them around; isolates and marks, which right-to-left writing
// needs, close themselves.
const BIDI_OVERRIDES = /[\u202A-\u202E]/g;
const PILED_MARKS = /(\p{M}{6})\p{M}+/gu;
/** Four bytes a character is the most UTF-8 needs; three on average is generous for every script. */
const BYTES_PER_CHARACTER = 4;

/**
 * One policy for every text that comes in: well-formed Unicode, composed (NFC), no controls but new line and tab, no
 * bidirectional overrides, few marks on one letter, within its length. Throws INVALID, TOO_LONG or TOO_SHORT.
 */
export function cleanText(input: string, limit: TextLimit): string {
  const { field, longest, shortest = 1 } = limit;
  if (SURROGATE.test(input)) throw new Refusal('INVALID', { field });
  if (input.length > longest * BYTES_PER_CHARACTER) throw new Refusal('TOO_LONG', { field, limit: longest });
  const text = input
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
    .replace(BIDI_OVERRIDES, '')
    .replace(PILED_MARKS, '$1')
    .trim();
  if (CONTROL.test(limit.lines ? text.replace(/[\n\t]/g, '') : text)) throw new Refusal('INVALID', { field });
  const characters = lengthOf(text);
  if (characters > longest) throw new Refusal('TOO_LONG', { field, limit: longest });
  if (characters < shortest) throw new Refusal('TOO_SHORT', { field, limit: shortest });
  return text;
}

/** The length in characters as a person counts them, near enough: code points, not UTF-16 units. */
export function lengthOf(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
