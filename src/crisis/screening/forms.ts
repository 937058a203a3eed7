import { kindAt, Sign } from './signs.js';

/** A word of a text in lower case without accents, looked at once for every language that will spell it. */
export interface Form {
  word: string;
  /** A bit for every letter that it has; two letters may share one. */
  letters: number;
  /** Whether it has anything but letters, or the same letter twice in a row: it may be drawn out or disguised. */
  odd: boolean;
}

// Every apostrophe, and signs that stand for a letter where a word is feared to be filtered: "su*cide", "cutt@ble".
const MEANT: ReadonlyMap<number, string> = new Map(
  Object.entries({ '’': "'", '‘': "'", ʼ: "'", '´': "'", '`': "'", '*': '', '@': 'a', $: 's' }).map(([sign, meant]) => [
    sign.charCodeAt(0),
    meant,
  ]),
);
// The table of signs ends before them. Marks are there too.
const BEYOND = /[\ud800-\udbff]/;
const FIRST_LETTER = 97;
const LAST_LETTER = 122;

/** Looks at a word as it was written. */
export function formOf(written: string): Form {
  return outlineOf(isPlain(written) ? written : fold(written));
}

function isPlain(written: string): boolean {
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at);
    if (code < FIRST_LETTER || code > LAST_LETTER) return false;
  }
  return true;
}

/** Lower case, accents folded, one kind of apostrophe: "No más" and "no mas" are the same words. */
function fold(written: string): string {
  let apart = written.toLowerCase().normalize('NFD');
  if (BEYOND.test(apart)) apart = apart.replace(/\p{M}/gu, '');
  let folded = '';
  let kept = 0;
  for (let at = 0; at < apart.length; at += 1) {
    const code = apart.charCodeAt(at);
    if (code >= FIRST_LETTER && code <= LAST_LETTER) continue;
    const meant = kindAt(apart, at) === Sign.mark ? '' : MEANT.get(code);
    if (meant === undefined) continue;
    folded += apart.slice(kept, at) + meant;
    kept = at + 1;
  }
  return kept === 0 ? apart : folded + apart.slice(kept);
}

function outlineOf(word: string): Form {
  let letters = 0;
  let odd = false;
  let before = 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    if (code === before || code < FIRST_LETTER) odd = true;
    letters |= 1 << (code & 31);
    before = code;
  }
  return { word, letters, odd };
}
