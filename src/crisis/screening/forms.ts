/** A word of a text in lower case without accents, looked at once for every language that will spell it. */
export interface Form {
  word: string;
  /** A bit for every letter that it has; two letters may share one. */
  letters: number;
  /** Whether it has anything but letters, or the same letter twice in a row: it may be drawn out or disguised. */
  odd: boolean;
}

const PLAIN = /^[a-z0-9]*$/;
const APOSTROPHES = /['’‘ʼ´`]/g;
// "su*cide", "cutt@ble": signs that stand for a letter where a word is feared to be filtered.
const VEILS: Readonly<Record<string, string>> = { '@': 'a', $: 's' };
const FIRST_LETTER = 97;

/** Lower case, accents folded, one kind of apostrophe: "No más" and "no mas" are the same words. */
export function fold(written: string): string {
  const lower = written.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const bare = lower.normalize('NFD').replace(/\p{M}/gu, '');
  if (PLAIN.test(bare)) return bare;
  return bare.replace(APOSTROPHES, "'").replace(/[*@$]/g, (sign) => VEILS[sign] ?? '');
}

/** Looks at a folded word. */
export function formOf(word: string): Form {
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
