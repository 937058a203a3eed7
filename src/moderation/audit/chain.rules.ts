import { createHash } from 'node:crypto';

/** What one entry of the audit log says, before it is hashed. */
export interface Link {
  seq: number;
  previous: Buffer;
  at: Date;
  staffId: string;
  action: string;
  subjectKind: string;
  subjectId: string;
  payloadHash: Buffer;
}

/** What the first entry follows. */
export const BEGINNING = Buffer.alloc(32);

/** SHA-256 over all of the entry, the hash before it included; each part carries its length. */
export function hashOfLink(link: Link): Buffer {
  return digest([
    link.previous,
    String(link.seq),
    link.at.toISOString(),
    link.staffId,
    link.action,
    link.subjectKind,
    link.subjectId,
    link.payloadHash,
  ]);
}

/** The salt keeps a short payload from being guessed once it was erased. */
export function hashOfPayload(salt: Buffer, payload: unknown): Buffer {
  return digest([salt, canonical(payload)]);
}

function digest(parts: readonly (string | Buffer)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) {
    const bytes = Buffer.from(part);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    hash.update(length).update(bytes);
  }
  return hash.digest();
}

/** JSON with its keys in order: the database gives them back in another. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
