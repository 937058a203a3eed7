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
  for (let i = 0; i < bytes.length; ) {
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

/** How many bytes the character of UTF-8 at a place has; 0 when there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return 1;
  const length = lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let i = 1; i < length; i += 1) if ((bytes[at + i]! & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1]!;
  const isForbidden =
    (lead === 0xe0 && second < 0xa0) ||
    (lead === 0xed && second > 0x9f) ||
    (lead === 0xf0 && second < 0x90) ||
    (lead === 0xf4 && second > 0x8f);
  return isForbidden ? 0 : length;
}
