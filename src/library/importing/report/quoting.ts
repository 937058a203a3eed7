import type { Sentence } from '../checking/sentences.js';

/** Text that stays text wherever the report or the draft is read: no tag, no picture, no address that runs. */
export function harmless(text: string): string {
  return text
    .replace(/&(?=#?\w{1,30};)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\](?=\()/g, '] ')
    .replace(/!(?=\[)/g, '! ')
    .replace(/(javascript|vbscript|livescript)(\s{0,9}):/gi, '$1$2&#58;')
    .replace(/\bdata:(?=[\w-]{1,20}\/)/gi, 'data&#58;');
}

/** A short quotation in one line, with marks around it. */
export function quoted(text: string, most = 160): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const short = flat.length > most ? `${[...flat.slice(0, most)].slice(0, -1).join('').trimEnd()}…` : flat;
  return `“${harmless(short)
    .replace(/[`|*\\]/g, '\\$&')
    .replaceAll('](', '] (')
    .replace(/!(?=\[)/g, '! ')}”`;
}

/** Where a sentence stands, for somebody who looks it up. */
export function placeOf({ block, under }: Sentence): string {
  return under ? `line ${block.line}, under ${quoted(under, 60)}` : `line ${block.line}`;
}

/** A count with its noun. */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? noun : nouns}`;
}

/** The first entries of a list, and how many more there are. Nothing is left out without saying so. */
export function listed<T>(all: readonly T[], line: (one: T) => string, most = 300): string[] {
  const lines = all.slice(0, most).map(line);
  return all.length > most
    ? [...lines, `- … and ${counted(all.length - most, 'more like it', 'more like these')}.`]
    : lines;
}
