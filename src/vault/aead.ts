import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { Randomness } from '../kernel/randomness.js';

const NONCE = 12;
const TAG = 16;
/** Sealed values grow in steps of this many bytes, so that their length says little. */
const STEP = 64;
const END = 0x80;

/** AES-256-GCM with a fresh random nonce, padded: nonce || ciphertext || tag. */
export function sealBytes(key: Buffer, bound: Buffer, plain: Buffer, randomness: Randomness): Buffer {
  const nonce = randomness.bytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(bound);
  return Buffer.concat([nonce, cipher.update(pad(plain)), cipher.final(), cipher.getAuthTag()]);
}

/** The sealed bytes again. Throws when a single bit of value, key or place is another. */
export function openBytes(key: Buffer, bound: Buffer, sealed: Buffer): Buffer {
  // Safety: what does not open is an error, never an empty value: a lost block list would show what was blocked.
  if (sealed.length < NONCE + TAG + STEP) throw new Error('A sealed value is too short to be one');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE), { authTagLength: TAG });
  decipher.setAAD(bound);
  decipher.setAuthTag(sealed.subarray(-TAG));
  return unpad(Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]));
}

/** The additional data of a seal: each part with its length before it, so that no two lists of parts are alike. */
export function bind(...parts: (string | Buffer)[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );
}

function pad(plain: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil((plain.length + 1) / STEP) * STEP);
  plain.copy(padded);
  padded[plain.length] = END;
  return padded;
}

function unpad(padded: Buffer): Buffer {
  const end = padded.lastIndexOf(END);
  if (end < 0) throw new Error('A sealed value has no end');
  return padded.subarray(0, end);
}
