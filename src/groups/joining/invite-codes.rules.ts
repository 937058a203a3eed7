/** Crockford's Base32: no letter that could be taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 bytes are 128 bits, five to a letter. */
const LETTERS = 26;

/** Sixteen secret bytes as a code that can be read out and written down. */
export function writeInviteCode(secret: Buffer): string {
  let value = BigInt(`0x${secret.toString('hex')}`);
  let letters = '';
  for (let i = 0; i < LETTERS; i += 1) {
    letters = ALPHABET[Number(value % 32n)]! + letters;
    value /= 32n;
  }
  return letters.replace(/(.{5})(?=.)/g, '$1-');
}

/** A code as typed: case, spaces and dashes do not matter, and O, I and L are read as digits; undefined if it is none. */
export function readInviteCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code) ? code : undefined;
}
