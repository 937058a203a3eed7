import { describe, expect, it } from '@jest/globals';
import type { StaffRole, Viewer } from '../../kernel/viewer.js';
import {
  type CaseFacts,
  refuseClaim,
  refuseDecision,
  refuseHandOver,
  refuseLook,
  refuseReversal,
  worksIn,
} from './case.policy.js';

const person = (...staff: StaffRole[]) => ({ accountId: 'me', staff }) as unknown as Viewer;
const moderator = person({ role: 'moderator', groupId: 'here' });
const steward = person({ role: 'steward', groupId: null });
const elsewhere = person({ role: 'moderator', groupId: 'there' });
const host = person({ role: 'host', groupId: 'here' });
const open: CaseFacts = { groupId: 'here', authorId: null, state: 'open', version: 3, claimedBy: null };

describe('who may do what with a case', () => {
  it('is for moderators and stewards of its group or of all groups', () => {
    expect([moderator, steward, elsewhere, host].map((viewer) => worksIn(viewer, 'here'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(refuseLook(moderator, open, false)).toBeUndefined();
    expect(refuseLook(elsewhere, open, false)?.code).toBe('NOT_FOUND');
    expect(refuseLook(host, open, false)?.code).toBe('NOT_FOUND');
  });

  it('hides a case from the named author of its words, and turns their anonymous author away', () => {
    expect(refuseLook(moderator, { ...open, authorId: 'me' }, true)?.code).toBe('NOT_FOUND');
    expect(refuseLook(moderator, { ...open, authorId: 'me' }, false)?.code).toBe('NOT_FOUND');
    expect(refuseLook(moderator, open, true)?.code).toBe('NOT_ALLOWED');
    expect(refuseLook(elsewhere, open, true)?.code).toBe('NOT_FOUND');
  });

  it('lets one person at a time hold a case, at the version they saw', () => {
    expect(refuseClaim(moderator, open, false, 3)).toBeUndefined();
    expect(refuseClaim(moderator, open, false, 2)?.code).toBe('STALE');
    expect(refuseClaim(moderator, { ...open, state: 'decided' }, false, 3)?.code).toBe('STALE');
    expect(refuseClaim(moderator, { ...open, claimedBy: 'other' }, false, 3)?.code).toBe('TAKEN');
    expect(refuseClaim(moderator, { ...open, claimedBy: 'me' }, false, 3)).toBeUndefined();
    expect(refuseClaim(moderator, open, true, 3)?.code).toBe('NOT_ALLOWED');
  });

  it('is handed over by whoever holds it', () => {
    expect(refuseHandOver(moderator, { ...open, claimedBy: 'me' }, false, 3)).toBeUndefined();
    expect(refuseHandOver(moderator, { ...open, claimedBy: 'me' }, false, 2)?.code).toBe('STALE');
    expect(refuseHandOver(moderator, open, false, 3)?.code).toBe('NOT_ALLOWED');
    expect(refuseHandOver(moderator, { ...open, claimedBy: 'other' }, false, 3)?.code).toBe('NOT_ALLOWED');
  });

  it('lets nobody hear the appeal of their own decision', () => {
    const facts = { ...open, appealsOwn: true };
    expect(refuseDecision(moderator, facts, false, 3)?.code).toBe('NOT_ALLOWED');
    expect(refuseDecision(moderator, { ...facts, appealsOwn: false }, false, 3)).toBeUndefined();
    const reversal = { isReversible: true, isReversed: false, appealsOwn: true };
    expect(refuseReversal(moderator, open, false, reversal)?.code).toBe('NOT_ALLOWED');
    expect(refuseReversal(moderator, open, false, { ...reversal, appealsOwn: false })).toBeUndefined();
  });

  it('takes back what can be taken back, once, and never in one’s own case', () => {
    const reversal = { isReversible: true, isReversed: false, appealsOwn: false };
    expect(refuseReversal(moderator, open, true, reversal)?.code).toBe('NOT_ALLOWED');
    expect(refuseReversal(moderator, open, false, { ...reversal, isReversible: false })?.code).toBe('NOT_ALLOWED');
    expect(refuseReversal(moderator, open, false, { ...reversal, isReversed: true })?.code).toBe('STALE');
    expect(refuseReversal(elsewhere, open, false, reversal)?.code).toBe('NOT_FOUND');
  });
});
