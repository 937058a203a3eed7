const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const HEX = '(?:\\\\x)?[0-9a-f]{16,}';
const BASE64 = '[A-Za-z0-9+/_-]{22,}={0,2}';
const OPAQUE = new RegExp(`${UUID}|${HEX}|${BASE64}`, 'g');
const REFERENCE = /("reference":")[0-9a-f]{8}"/g;

/**
 * Names for values that only look random, given in the order in which they are met: two worlds agree when the same
 * values stand in the same places, whatever they are. One value has one name in each of its spellings.
 */
export class OpaqueNames {
  private readonly names = new Map<string, string>();

  /** The text with every opaque value in it replaced by its name. */
  in(text: string): string {
    return text.replace(REFERENCE, '$1…"').replace(OPAQUE, (value) => this.nameOf(value));
  }

  private nameOf(value: string): string {
    const bytes = bytesOf(value);
    if (!bytes) return value;
    let name = this.names.get(bytes);
    if (!name) {
      // The length is part of the name: a value that is longer in one of two worlds is a difference.
      name = `<${this.names.size + 1}:${bytes.length / 2}>`;
      this.names.set(bytes, name);
    }
    return name;
  }
}

/** The bytes of a value as hex, however it is written; undefined for what is a plain long word. */
function bytesOf(value: string): string | undefined {
  const hex = value.replace(/^\\x/, '').replace(/-/g, '');
  if (/^[0-9a-f]+$/.test(hex)) return hex;
  if (!/[0-9]/.test(value) || !/[A-Z]/.test(value) || !/[a-z]/.test(value)) return undefined;
  return Buffer.from(value, 'base64').toString('hex');
}
