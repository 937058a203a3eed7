import { decodeMixed, decodeUtf32 } from './byte-decoders.js';

/** The text of a file's bytes, the encoding it was read in, and how that was told. */
export interface Decoded {
  text: string;
  encoding: string;
  /** Why this encoding, in plain words. */
  told: string;
  /** Whether the file ends in the middle of a character. */
  endsInCharacter: boolean;
  /** What the file says about itself, when that was not followed. */
  claimed?: string;
}

const START = 2_048;
const SAMPLE = 8_192;
/** What English and Spanish text holds beyond ASCII. */
const EXPECTED = /[‘’“”–—…éèáíóúüñÉÁÍÓÚÑ¿¡°½¼¾£€©®™·•\u00A0]/g;
const MAC_APOSTROPHE = /[A-Za-z]Õ(?:s|t|re|ve|ll|d|m)\b/;

/** Reads bytes as text: by mark, by zero bytes, as UTF-8 where that holds, else by what the file says or fits best. */
export function decode(bytes: Uint8Array): Decoded {
  const declared = declaredIn(bytes);
  return byMark(bytes) ?? byZeroes(bytes) ?? asUtf8(bytes, declared) ?? asDeclared(bytes, declared) ?? asWestern(bytes);
}

function byMark(bytes: Uint8Array): Decoded | undefined {
  const [a, b, c, d] = bytes;
  const told = 'the file begins with its mark';
  const read = (text: string, encoding: string) => ({ text, encoding, told, endsInCharacter: text.endsWith('\uFFFD') });
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return read(decodeUtf32(bytes, true), 'UTF-32 (little-endian)');
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return read(decodeUtf32(bytes, false), 'UTF-32 (big-endian)');
  if (a === 0xff && b === 0xfe) return read(withLabel(bytes, 'utf-16le'), 'UTF-16 (little-endian)');
  if (a === 0xfe && b === 0xff) return read(withLabel(bytes, 'utf-16be'), 'UTF-16 (big-endian)');
  return undefined;
}

/** UTF-16 without a mark: in Western text every second byte is zero. */
function byZeroes(bytes: Uint8Array): Decoded | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.length < 8) return undefined;
  const zeroes = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeroes[i % 2]! += 1;
  });
  const half = sample.length / 2;
  const [even, odd] = [zeroes[0]! / half, zeroes[1]! / half];
  const label = odd > 0.6 && even < 0.1 ? 'utf-16le' : even > 0.6 && odd < 0.1 ? 'utf-16be' : undefined;
  if (!label) return undefined;
  const told = 'every second byte is zero, though no mark says so';
  const text = withLabel(bytes, label);
  return { text, encoding: `UTF-16 (${label.endsWith('le') ? 'little' : 'big'}-endian)`, told, endsInCharacter: false };
}

function asUtf8(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  for (let missing = 0; missing <= 3 && missing < bytes.length; missing += 1) {
    const part = missing === 0 ? bytes : bytes.subarray(0, -missing);
    const text = strictUtf8(part);
    if (text === undefined) continue;
    // A last byte that is no part of UTF-8 at all is another encoding, not a cut.
    if (missing > 0 && !isCutCharacter(bytes.subarray(-missing))) return undefined;
    const claimed = declared && !/^utf-?8$/.test(declared) && /[^\p{ASCII}]/u.test(text) ? { claimed: declared } : {};
    const told = isMarked ? 'the file begins with its mark' : toldOfUtf8(text, declared);
    return { text, encoding: 'UTF-8', told, endsInCharacter: missing > 0, ...claimed };
  }
  return undefined;
}

function toldOfUtf8(text: string, declared: string | undefined): string {
  if (!/[^\p{ASCII}]/u.test(text)) return 'it holds plain ASCII only, which is UTF-8 too';
  return `its bytes are whole UTF-8${declared && /^utf-?8$/.test(declared) ? ', and it says so' : ''}`;
}

function asDeclared(bytes: Uint8Array, declared: string | undefined): Decoded | undefined {
  if (!declared || /^utf-?(8|16)/.test(declared)) return undefined;
  let text: string;
  try {
    text = withLabel(bytes, declared);
  } catch {
    return undefined;
  }
  // A page may name an encoding that it is not in: whichever reading has more of what English holds is right.
  if (countOf(EXPECTED, withLabel(bytes, 'windows-1252')) > countOf(EXPECTED, text)) return undefined;
  return { text, encoding: declared, told: 'the file says so, and it is not UTF-8', endsInCharacter: false };
}

function asWestern(bytes: Uint8Array): Decoded {
  const claimed = declaredIn(bytes);
  const mixed = decodeMixed(bytes);
  const more = { endsInCharacter: false, ...(claimed ? { claimed } : {}) };
  if (mixed.sequences > 0 && mixed.strays <= mixed.sequences * 20) {
    const told = `most of it is UTF-8, and ${mixed.strays} stray byte(s) fit windows-1252`;
    return { text: mixed.text, encoding: 'UTF-8 mixed with windows-1252', told, ...more };
  }
  const text = withLabel(bytes, 'windows-1252');
  if (MAC_APOSTROPHE.test(text)) {
    const told = 'it is not UTF-8, and its apostrophes are those of old Macs';
    return { text: withLabel(bytes, 'macintosh'), encoding: 'macintosh', told, ...more };
  }
  const told = 'it is not UTF-8, and this is what such files usually are';
  return { text, encoding: 'windows-1252', told, ...more };
}

/** The name of an encoding that the start of the file gives, in small letters. */
function declaredIn(bytes: Uint8Array): string | undefined {
  const start = withLabel(bytes.subarray(0, START), 'windows-1252');
  return /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i.exec(start)?.[1]?.toLowerCase();
}

const withLabel = (bytes: Uint8Array, label: string): string => new TextDecoder(label).decode(bytes);

const countOf = (pattern: RegExp, text: string): number => text.match(pattern)?.length ?? 0;

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether these last bytes are the beginning of one character of UTF-8. */
function isCutCharacter(rest: Uint8Array): boolean {
  const [lead = 0, ...others] = rest;
  const length = lead >= 0xf0 && lead <= 0xf4 ? 4 : lead >= 0xe0 ? 3 : 2;
  return lead >= 0xc2 && lead <= 0xf4 && others.length < length - 1 && others.every((byte) => (byte & 0xc0) === 0x80);
}
