import { hkdfSync } from 'node:crypto';

const NO_SALT = Buffer.alloc(0);

/** HKDF-SHA256 to 32 bytes; the label keeps every purpose apart from every other. */
export function derive(key: Buffer, label: string, salt: Buffer = NO_SALT): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, label, 32));
}
