import { Refusal } from '../../kernel/refusal.js';

export enum ThreadAction {
  REPLY = 'reply',
  REPORT = 'report',
  MODERATE = 'moderate',
}

/** What the policy needs to know of a thread and of the person before it. */
export interface ThreadStanding {
  locked: boolean;
  groupReadOnly: boolean;
  isModerator: boolean;
  isOpener: boolean;
}

/** Why nobody may write here now, or undefined. */
export function refuseReply(thread: Pick<ThreadStanding, 'locked' | 'groupReadOnly'>): Refusal | undefined {
  if (thread.groupReadOnly) return new Refusal('CLOSED');
  if (thread.locked) return new Refusal('LOCKED');
  return undefined;
}

/** What the viewer may do with a thread they may read. */
export function threadActions(thread: ThreadStanding): ThreadAction[] {
  const actions: ThreadAction[] = [];
  if (!refuseReply(thread)) actions.push(ThreadAction.REPLY);
  if (!thread.isOpener) actions.push(ThreadAction.REPORT);
  if (thread.isModerator) actions.push(ThreadAction.MODERATE);
  return actions;
}
