import { createHash } from 'node:crypto';

export type ScopeKind =
  | 'group'
  | 'invite'
  | 'thread'
  | 'room-day'
  | 'post'
  | 'message'
  | 'reaction'
  | 'draft'
  | 'dedupe'
  | 'dedupe-body'
  | 'slot'
  | 'throttle';

/** The 16 bytes that stand for one thing of a kind: SHA-256("beside/scope/" + kind + "/v1" || id), cut to 16. */
export function scopeOf(kind: ScopeKind, id: string | Buffer): Buffer {
  return createHash('sha256').update(`beside/scope/${kind}/v1`).update(id).digest().subarray(0, 16);
}
