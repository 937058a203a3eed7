import { Unreadable } from './unreadable.js';

export type Kind = 'HTML' | 'Markdown' | 'plain text';

/** How some files begin that are no text, and what to do with them. */
const BINARY: readonly { what: string; starts: readonly (string | number[])[] }[] = [
  { what: 'a PDF', starts: ['%PDF'] },
  { what: 'a rich-text document', starts: ['{\\rtf'] },
  { what: 'a Word or other packed document', starts: ['PK\x03\x04', [0xd0, 0xcf, 0x11, 0xe0], [0x1f, 0x8b]] },
  { what: 'a picture', starts: [[0x89, 0x50, 0x4e, 0x47], [0xff, 0xd8, 0xff], 'GIF8', 'RIFF', 'BM\0'] },
  { what: 'a program', starts: ['\x7fELF', 'MZ\x90'] },
];
const SAMPLE = 65_536;
const MOST_CONTROLS = 0.02;

/** Throws Unreadable when the bytes are plainly no text. */
export function refuseBinary(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('The file is empty, so there is nothing to make a draft of.');
  for (const { what, starts } of BINARY) {
    if (!starts.some((start) => startsWith(bytes, start))) continue;
    throw new Unreadable(`The file is ${what}; save its text as HTML, Markdown or plain text, and import that.`);
  }
}

/** Throws Unreadable when a decoded text is empty, or is mostly characters that no text has. */
export function refuseNoText(text: string): void {
  const sample = text.slice(0, SAMPLE);
  const odd = sample.match(/[\u0000-\u0008\u000E-\u001F\uFFFD]/g)?.length ?? 0;
  const zeroes = sample.match(/\0/g)?.length ?? 0;
  // Zero bytes alone are dirt in a text; other controls beside them are another kind of file.
  if (odd - zeroes > 3 && (odd - zeroes) / sample.length > MOST_CONTROLS) {
    throw new Unreadable('The file is not text, so no draft can be made of it.');
  }
  if (!/[\p{L}\p{N}]/u.test(text)) throw new Unreadable('The file holds no words, so there is nothing to draft.');
}

/** What a text is by its content; the ending of its name decides nothing. */
export function kindOf(text: string): Kind {
  const start = text.slice(0, SAMPLE * 4);
  if (/^\s{0,99}(?:<\?xml|<!doctype\s+html|<html)/i.test(start)) return 'HTML';
  const blocks = count(start, /<\/?(?:p|div|h[1-6]|li|ul|ol|table|tr|td|section|article|body|head|main|br|span)\b/gi);
  const signs = count(start, /^(?:#{1,6}\s|\s{0,3}[-*+]\s+\[|>\s|```|\|.{1,400}\|\s*$)/gm) + links(start);
  if (/<(?:html|body|head)\b/i.test(start) && blocks > signs) return 'HTML';
  if (blocks >= 4 && blocks > signs * 2) return 'HTML';
  if (signs > 0 || count(start, /\*\*[^*\n]{1,200}\*\*/g) > 0) return 'Markdown';
  if (/^.{3,120}\n(?:={3,}|-{3,})\s*$/m.test(start)) return 'Markdown';
  if (blocks > 0 && /<\/(?:p|div|h[1-6]|li|body|article)>/i.test(start)) return 'HTML';
  return count(start, /<(?:script|style|iframe|img|svg|object|embed)\b/gi) > 0 ? 'HTML' : 'plain text';
}

const links = (text: string): number => count(text, /\]\((?:https?:|\/|#|mailto:|www\.)/g);

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function startsWith(bytes: Uint8Array, start: string | number[]): boolean {
  const expected = typeof start === 'string' ? [...start].map((character) => character.charCodeAt(0)) : start;
  return expected.every((byte, i) => bytes[i] === byte);
}
