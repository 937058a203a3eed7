import { Refusal } from '../../kernel/refusal.js';
import { scopeOfAll } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Words } from './words.js';

/** How one message is told from its repeats: by tags that only its writer can make. */
export interface RepeatTags {
  dedupe: Buffer;
  dedupeBody: Buffer;
}

export interface SentMessage {
  roomId: string;
  clientId: string;
  anonymous: boolean;
  replyTo: string | null;
}

/** Safety: no day is in these tags: a message sent again after five in the morning is still the same message. */
export function repeatTags(viewer: Viewer, message: SentMessage, { body, notes }: Words): RepeatTags {
  const { roomId, clientId, anonymous, replyTo } = message;
  return {
    dedupe: viewer.tag('dedupe', scopeOfAll('dedupe', ['message', roomId, anonymous, clientId])),
    dedupeBody: viewer.tag('dedupe-body', scopeOfAll('dedupe-body', [body, anonymous, notes, replyTo])),
  };
}

/** Throws CONFLICT when the same client id came with other content, edits since then notwithstanding. */
export function refuseOtherContent(known: { dedupeBody: Buffer }, tags: RepeatTags): void {
  if (!known.dedupeBody.equals(tags.dedupeBody)) throw new Refusal('CONFLICT', { field: 'clientId' });
}
