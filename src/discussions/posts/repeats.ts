import { Refusal } from '../../kernel/refusal.js';
import { scopeOfAll } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';

/** How one request is told from its repeats: by tags that only its writer can make. */
export interface RepeatTags {
  dedupe: Buffer;
  dedupeBody: Buffer;
}

export interface CreatingRequest {
  /** What it creates something in. */
  kind: 'thread' | 'post';
  targetId: string;
  anonymous: boolean;
  clientId: string;
  /** Everything that was asked for, in a fixed order. */
  content: readonly unknown[];
}

export function repeatTags(viewer: Viewer, request: CreatingRequest): RepeatTags {
  const { kind, targetId, anonymous, clientId, content } = request;
  return {
    dedupe: viewer.tag('dedupe', scopeOfAll('dedupe', [kind, targetId, anonymous, clientId])),
    dedupeBody: viewer.tag('dedupe-body', scopeOfAll('dedupe-body', content)),
  };
}

/** Throws CONFLICT when the same client id came with other content, edits since then notwithstanding. */
export function refuseOtherContent(known: { dedupeBody: Buffer | null }, tags: RepeatTags): void {
  if (!known.dedupeBody?.equals(tags.dedupeBody)) throw new Refusal('CONFLICT', { field: 'clientId' });
}
