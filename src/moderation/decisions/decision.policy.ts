import { Refusal } from '../../kernel/refusal.js';
import type { Subject } from '../subjects.js';
import { Action } from './decision.rules.js';

/** Why this cannot be done to a subject as it stands, or undefined when it can. `canLock` is its keeper's answer. */
export function refuseEffect(action: Action, subject: Subject | undefined, canLock: boolean): Refusal | undefined {
  const refusal = new Refusal('NOT_ALLOWED', { field: 'action' });
  if (action === Action.LEAVE) return undefined;
  if (!subject) return refusal;
  if (action === Action.LOCK_THREAD) return canLock && !subject.locked ? undefined : refusal;
  const needsWords = action === Action.ADD_NOTES || action === Action.REMOVE;
  return needsWords && subject.state !== 'standing' ? refusal : undefined;
}
