/** The characters that windows-1252 has at 0x80 to 0x9F; five places are empty. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const BYTE_OF = new Map([...WESTERN].map((character, i) => [character, 0x80 + i]));
const REST = `[${WESTERN}\u0080-\u00BF]`;
const GARBLED = new RegExp(`[Â-Å]${REST}|[à-ï]${REST}{2}|[ð-ô]${REST}{3}`, 'g');
/** A closing quotation mark whose last byte has no character in windows-1252, and was lost. */
const LOST_QUOTE = /â€(?=[\s.,;:!?)<]|$)/g;
const LONE_MARK = /Â(?=[ \u00A0])/g;
const TIMES = 3;

/** Text whose UTF-8 was once read as Latin-1 ("â€™" for "’"), put right, and how many places that were. */
export function unGarbled(text: string): { text: string; places: number; example?: string } {
  let places = 0;
  let example: string | undefined;
  let current = text;
  for (let i = 0; i < TIMES; i += 1) {
    let found = 0;
    const put = (garbled: string, right: string) => {
      if (garbled === right) return garbled;
      found += 1;
      example ??= `${garbled} → ${right}`;
      return right;
    };
    current = current.replace(GARBLED, (garbled) => put(garbled, characterOf(garbled)));
    current = current.replace(LOST_QUOTE, (garbled) => put(garbled, '”'));
    places += found;
    if (found === 0) break;
  }
  if (places > 0) current = current.replace(LONE_MARK, '');
  return { text: current, places, ...(example ? { example } : {}) };
}

/** The character that these characters are the bytes of, or they themselves when they are none. */
function characterOf(garbled: string): string {
  const bytes = Uint8Array.from([...garbled].map((character) => BYTE_OF.get(character) ?? character.charCodeAt(0)));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return garbled;
  }
}
