const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** What was taken out of a text because nobody sees it, by plain name, with how often it was there. */
export type Removed = Record<string, number>;

const INVISIBLE: readonly { name: string; pattern: RegExp; put: string }[] = [
  { name: 'zero bytes', pattern: /\0/g, put: '' },
  { name: 'marks that turn text around', pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, put: '' },
  { name: 'zero-width characters', pattern: /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\uFEFF\uFE00-\uFE0F]/g, put: '' },
  { name: 'invisible tags', pattern: /[\u{E0000}-\u{E007F}\u{E0100}-\u{E01EF}]/gu, put: '' },
  { name: 'half characters', pattern: /\p{Surrogate}/gu, put: '\uFFFD' },
  { name: 'control characters', pattern: /[\u0001-\u0008\u000B\u000E-\u001F\u007F]/g, put: '' },
];
const PILED_MARKS = /(\p{M}{6})\p{M}+/gu;

const UNSEEN =
  /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E01EF}]/gu;

/** The same text without what nobody sees, for what was written as references ("&#8203;"). */
export function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '');
}

/** A text without anything invisible, with plain line ends, composed; and what was taken out. */
export function cleaned(text: string): { text: string; removed: Removed } {
  const removed: Removed = {};
  // Characters that an old page meant as windows-1252 stand where Unicode has controls.
  let current = text.replace(/^\uFEFF/, '').replace(/[\u0080-\u009F]/g, (c) => WESTERN[c.charCodeAt(0) - 0x80]!);
  current = current.replace(/\r\n?|[\f\u0085\u2028\u2029]/g, '\n');
  for (const { name, pattern, put } of INVISIBLE) {
    const count = current.match(pattern)?.length ?? 0;
    if (count === 0) continue;
    removed[name] = count;
    current = current.replace(pattern, put);
  }
  return {
    text: current
      .normalize('NFC')
      .replace(PILED_MARKS, '$1')
      .replace(/[\u0080-\u009F]/g, ''),
    removed,
  };
}
