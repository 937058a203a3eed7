import { Refusal } from './refusal.js';
import { scopeOfAll } from './scopes.js';
import type { Viewer } from './viewer.js';

/** How one request is told from its repeats: by tags that only its writer can make. */
export interface RepeatTags {
  dedupe: Buffer;
  dedupeBody: Buffer;
}

/** A request that creates something, by everything that tells it from another. */
export interface CreatingRequest {
  /** What it creates something in. */
  kind: 'thread' | 'post' | 'message';
  targetId: string;
  anonymous: boolean;
  clientId: string;
  /** Everything that was asked for, in a fixed order. */
  content: readonly unknown[];
}

/**
 * The tags of a request. Safety: no day is in them: a message sent again after five in the morning, under that day's
 * other pseudonym, is still the same message.
 */
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
