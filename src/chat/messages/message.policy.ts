import { Refusal } from '../../kernel/refusal.js';
import type { MessageState } from './message.entity.js';

/** What the policy needs to know of a message and of the person before it. */
export interface MessageStanding {
  state: MessageState;
  isYou: boolean;
  roomClosed: boolean;
}

/** Why nobody may write in this room now, or undefined. */
export function refuseWriting(room: { closed: boolean; groupReadOnly: boolean }): Refusal | undefined {
  return room.closed || room.groupReadOnly ? new Refusal('CLOSED') : undefined;
}

/** Why this person may not change the words of this message, or undefined when they may. */
export function refuseEdit(message: MessageStanding): Refusal | undefined {
  if (!message.isYou) return new Refusal('NOT_FOUND');
  if (message.state !== 'standing') return new Refusal('STALE');
  return message.roomClosed ? new Refusal('CLOSED') : undefined;
}

/** Why this person may not take this message back; a closed room does not keep anybody's words against their will. */
export function refuseDelete(message: MessageStanding): Refusal | undefined {
  if (!message.isYou) return new Refusal('NOT_FOUND');
  return message.state === 'standing' ? undefined : new Refusal('STALE');
}
