import { Refusal } from '../../kernel/refusal.js';
import { type Subject, SubjectKind } from '../subjects.js';
import { Action } from './decision.rules.js';

/** Why this cannot be done to a subject as it stands, or undefined when it can. `canLock` is its keeper's answer. */
export function refuseEffect(action: Action, subject: Subject | undefined, canLock: boolean): Refusal | undefined {
  const refusal = new Refusal('NOT_ALLOWED', { field: 'action' });
  if (action === Action.LEAVE) return undefined;
  if (!subject) return refusal;
  if (action === Action.LOCK_THREAD) return canLock && !subject.locked ? undefined : refusal;
  if (action === Action.ADD_NOTES) return subject.state === 'standing' ? undefined : refusal;
  if (action === Action.REMOVE) {
    // Taking a whole conversation away, everybody's words with it, takes two people; one can lock it.
    return subject.state === 'standing' && subject.kind !== SubjectKind.THREAD ? undefined : refusal;
  }
  return undefined;
}
