import { describe, expect, it } from '@jest/globals';
import { type Subject, SubjectKind } from '../subjects.js';
import { refuseEffect } from './decision.policy.js';
import { Action } from './decision.rules.js';

const post = { kind: SubjectKind.POST, state: 'standing', locked: false } as Subject;
const refused = (subject: Subject | undefined, canLock = true) =>
  Object.values(Action).filter((action) => refuseEffect(action, subject, canLock));

describe('what can be done to something somebody wrote', () => {
  it('is everything while it stands', () => {
    expect(refused(post)).toEqual([]);
  });

  it('is neither removing nor noting once the words are gone', () => {
    expect(refused({ ...post, state: 'deleted' })).toEqual([Action.ADD_NOTES, Action.REMOVE]);
    expect(refused({ ...post, state: 'removed' })).toEqual([Action.ADD_NOTES, Action.REMOVE]);
  });

  it('is no lock where there is none to turn, or where it is locked', () => {
    expect(refused(post, false)).toEqual([Action.LOCK_THREAD]);
    expect(refused({ ...post, locked: true })).toEqual([Action.LOCK_THREAD]);
  });

  it('is nothing but leaving it, when its whole place is gone', () => {
    expect(refused(undefined)).toEqual(Object.values(Action).filter((action) => action !== Action.LEAVE));
  });
});
