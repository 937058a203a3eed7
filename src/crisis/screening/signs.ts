/** What a sign of a text is to the one who splits it. */
export const Sign = {
  other: 0,
  letter: 1,
  digit: 2,
  /** Stands inside a word, never at its ends, where it is a quotation mark. Every apostrophe that a phone types is one. */
  joiner: 3,
  dot: 4,
  stop: 5,
  pause: 6,
  quote: 7,
  space: 8,
  /** Combines with a letter. */
  mark: 9,
  /** Half of a sign beyond the table: a regular expression is asked. */
  rare: 10,
} as const;

const KINDS = new Uint8Array(0x10000);
const EVERY_SIGN = Array.from(KINDS, (_, code) => String.fromCharCode(code)).join('');
for (const { 0: run, index } of EVERY_SIGN.matchAll(/\p{L}+/gu)) KINDS.fill(Sign.letter, index, index + run.length);
for (const { 0: run, index } of EVERY_SIGN.matchAll(/\p{M}+/gu)) KINDS.fill(Sign.mark, index, index + run.length);
KINDS.fill(Sign.rare, 0xd800, 0xdc00);
for (const [kind, signs] of [
  [Sign.digit, '0123456789'],
  [Sign.joiner, "'’‘´`*@$"],
  [Sign.dot, '.'],
  [Sign.stop, '!?\n;'],
  [Sign.pause, ',:()–—…'],
  [Sign.quote, '"“”«»'],
  [Sign.space, ' '],
] as const) {
  for (const sign of signs) KINDS[sign.charCodeAt(0)] = kind;
}

/** What stands at a place of a text; behind its end is nothing. */
export function kindAt(text: string, at: number): number {
  return at < text.length ? KINDS[text.charCodeAt(at)]! : Sign.other;
}
