import { describe, expect, it } from '@jest/globals';
import {
  type Action,
  actionsFor,
  type DecisionDraft,
  decisionReducer,
  emptyDecision,
  inputOf,
  missing,
  NEEDS,
  toldOf,
} from './decision.reducer.js';
import type { Subject } from './desk.types.js';

const today = new Date('2026-11-22T23:30:00Z');
const item = { id: 'case', version: 3, subjectKind: 'POST' } as const;
const full: DecisionDraft = {
  action: undefined,
  rule: ' No comparing. ',
  words: 'We are thinking of you.',
  notes: ['SCAN'],
  untilOn: '2026-11-29',
};
const subject = { state: 'STANDING', locked: false } as Subject;
const choose = (action: Action, draft = full) => decisionReducer(draft, { type: 'chose', action });

describe('what a decision needs', () => {
  it('is said for each action', () => {
    const needed = (action: Action) => missing(choose(action, emptyDecision), today);
    expect(Object.fromEntries((Object.keys(NEEDS) as Action[]).map((action) => [action, needed(action)]))).toEqual({
      LEAVE: [],
      CARE_NOTE: ['words'],
      ADD_NOTES: ['notes'],
      REMOVE: ['rule'],
      LOCK_THREAD: ['rule'],
      MUTE: ['rule', 'untilOn'],
    });
  });

  it('is there once it is written, and blank words are not words', () => {
    expect((Object.keys(NEEDS) as Action[]).flatMap((action) => missing(choose(action), today))).toEqual([]);
    expect(missing({ ...choose('CARE_NOTE'), words: ' \n' }, today)).toEqual(['words']);
  });

  it('is a last day between today and thirty days from now', () => {
    const until = (untilOn: string) => missing({ ...choose('MUTE'), untilOn }, today);
    expect(['2026-11-22', '2026-12-22'].map(until)).toEqual([[], []]);
    expect(['2026-11-21', '2026-12-23', ''].map(until)).toEqual([['untilOn'], ['untilOn'], ['untilOn']]);
  });
});

describe('what is sent', () => {
  it('is what the action takes; the rest stays typed for another choice', () => {
    const draft = choose('CARE_NOTE');
    expect(inputOf(draft, item, false)).toEqual({
      caseId: 'case',
      version: 3,
      action: 'CARE_NOTE',
      rule: null,
      words: 'We are thinking of you.',
      notes: null,
      untilOn: null,
    });
    expect(inputOf(choose('REMOVE', draft), item, false)).toMatchObject({ rule: 'No comparing.', notes: null });
    expect(inputOf(choose('ADD_NOTES', draft), item, false)).toMatchObject({ rule: null, notes: ['SCAN'] });
    expect(inputOf(choose('MUTE', draft), item, false)).toMatchObject({ untilOn: '2026-11-29' });
  });
});

describe('what the writer is told', () => {
  it('is nothing when it is left up, unless they had asked for another look', () => {
    expect(toldOf(choose('LEAVE'), item, false)).toBeUndefined();
    expect(toldOf(choose('LEAVE'), item, true)).toMatchObject({ action: 'LEAVE', words: full.words, rule: null });
  });

  it('is exactly what is sent', () => {
    expect(toldOf(choose('REMOVE'), item, false)).toEqual({
      subjectKind: 'POST',
      action: 'REMOVE',
      rule: 'No comparing.',
      words: 'We are thinking of you.',
      untilOn: null,
      automated: false,
      howToAppeal: 'APPEAL_DECISION',
    });
    expect(toldOf(choose('CARE_NOTE'), item, false)?.howToAppeal).toBe('NOT_NEEDED');
  });
});

describe('what can be done', () => {
  it('is what the thing, as it stands, allows', () => {
    const all: Action[] = ['LEAVE', 'CARE_NOTE', 'ADD_NOTES', 'REMOVE', 'LOCK_THREAD', 'MUTE'];
    expect(actionsFor(item, subject)).toEqual(all);
    expect(actionsFor(item, { ...subject, state: 'REMOVED' })).toEqual(['LEAVE', 'CARE_NOTE', 'LOCK_THREAD', 'MUTE']);
    expect(actionsFor(item, { ...subject, locked: true })).not.toContain('LOCK_THREAD');
    expect(actionsFor({ subjectKind: 'MESSAGE' }, subject)).not.toContain('LOCK_THREAD');
    expect(actionsFor(item, null)).toEqual(['LEAVE']);
  });
});
