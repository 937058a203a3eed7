import type { Block } from '../../kernel/rich-text.js';
import { cutAtWord, plainText } from '../quotes/excerpt.rules.js';

/** The longest excerpt in characters, and how many of them may stand before the first word that was found. */
const LONGEST = 240;
const BEFORE = 60;
const MORE = '…';
/** From this length on a word that was asked for may go on, as in the database. */
const MAY_GO_ON = 3;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words as they are compared: small letters, without their accents. */
function folded(text: string): string {
  return text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words around the first that was asked for, as plain text; how they begin when it is not among them. */
export function foundExcerpt(nodes: readonly Block[], asked: string): string {
  const text = plainText(nodes);
  const from = beginningOf(text, firstFound(text, folded(asked).match(WORD) ?? []));
  return from === 0 ? cutAtWord(text, LONGEST) : MORE + cutAtWord(text.slice(from), LONGEST - MORE.length);
}

/** Where the first of the words stands in the text; 0 when none does. */
function firstFound(text: string, asked: readonly string[]): number {
  const isAsked = (word: string) =>
    asked.some((one) => word === one || (one.length >= MAY_GO_ON && word.startsWith(one)));
  for (const found of text.matchAll(WORD)) if (isAsked(folded(found[0]))) return found.index;
  return 0;
}

/** The beginning of a word a little before the place. */
function beginningOf(text: string, place: number): number {
  if (place <= BEFORE) return 0;
  const space = text.indexOf(' ', place - BEFORE);
  return space === -1 || space >= place ? place : space + 1;
}
