/** Text of bytes in UTF-32; what is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let i = 0; i + 4 <= bytes.length; i += 4) {
    const point = view.getUint32(i, isLittle);
    const isCharacter = point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
    parts.push(isCharacter ? String.fromCodePoint(point) : '\uFFFD');
  }
  return parts.join('');
}

/** Text of bytes that are UTF-8 in most places and windows-1252 in others, and how many of each there were. */
export function decodeMixed(bytes: Uint8Array): { text: string; sequences: number; strays: number } {
  const utf8 = new TextDecoder('utf-8');
  const western = new TextDecoder('windows-1252');
  const parts: string[] = [];
  let [from, sequences, strays] = [0, 0, 0];
  for (let i = 0; i < bytes.length;) {
    const length = sequenceAt(bytes, i);
    if (length > 1) sequences += 1;
    if (length > 0) {
      i += length;
      continue;
    }
    strays += 1;
    if (i > from) parts.push(utf8.decode(bytes.subarray(from, i)));
    parts.push(western.decode(bytes.subarray(i, i + 1)));
    i += 1;
    from = i;
  }
  parts.push(utf8.decode(bytes.subarray(from)));
  return { text: parts.join(''), sequences, strays };
}

/** Lead bytes of UTF-8, how long their characters are, and what the second byte may be. */
const LEADS: readonly { from: number; to: number; length: number; second: [number, number] }[] = [
  { from: 0xc2, to: 0xdf, length: 2, second: [0x80, 0xbf] },
  { from: 0xe0, to: 0xe0, length: 3, second: [0xa0, 0xbf] },
  { from: 0xe1, to: 0xec, length: 3, second: [0x80, 0xbf] },
  { from: 0xed, to: 0xed, length: 3, second: [0x80, 0x9f] },
  { from: 0xee, to: 0xef, length: 3, second: [0x80, 0xbf] },
  { from: 0xf0, to: 0xf0, length: 4, second: [0x90, 0xbf] },
  { from: 0xf1, to: 0xf3, length: 4, second: [0x80, 0xbf] },
  { from: 0xf4, to: 0xf4, length: 4, second: [0x80, 0x8f] },
];

/** How many bytes the character of UTF-8 at a place has; 0 when there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const kind = LEADS.find(({ from, to }) => lead >= from && lead <= to);
  if (!kind || at + kind.length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  if (second < kind.second[0] || second > kind.second[1]) return 0;
  for (let i = 2; i < kind.length; i += 1) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  return kind.length;
}
