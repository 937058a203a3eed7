import { createHmac, hkdfSync } from 'node:crypto';

const NO_SALT = Buffer.alloc(0);
/** HKDF's own salt of nothing: as many zeroes as SHA-256 has bytes (RFC 5869, 2.2). */
const ZEROES = Buffer.alloc(32);
/** The number of HKDF's first and, for 32 bytes, only block. */
const FIRST_BLOCK = Buffer.from([1]);

/** HKDF-SHA256 to 32 bytes; the label keeps every purpose apart from every other. */
export function derive(key: Buffer, label: string, salt: Buffer = NO_SALT): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, label, 32));
}

/** The first half of `derive` without a salt, for a key from which many others are derived. */
export function extract(key: Buffer): Buffer {
  return createHmac('sha256', ZEROES).update(key).digest();
}

/** The second half: `expand(extract(key), label)` is `derive(key, label)`, at a quarter of its time. */
export function expand(extracted: Buffer, label: string): Buffer {
  return createHmac('sha256', extracted).update(label).update(FIRST_BLOCK).digest();
}
