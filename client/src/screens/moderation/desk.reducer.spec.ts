import { describe, expect, it } from '@jest/globals';
import { type DeskState, deskReducer, emptyDesk, freshCount, inView, waitingIn } from './desk.reducer.js';
import type { CaseItem } from './desk.types.js';

const item = (id: string, given: Partial<CaseItem> = {}): CaseItem => ({
  id,
  subjectKind: 'POST',
  groupId: 'group',
  lane: 'TODAY',
  why: ['spam'],
  state: 'OPEN',
  version: 1,
  reportCount: 1,
  isClaimed: false,
  claimedByYou: false,
  openedHour: '2026-11-22T15:00:00.000Z',
  viewerCan: ['OPEN', 'CLAIM', 'DECIDE'],
  ...given,
});

const after = (...lists: CaseItem[][]): DeskState =>
  lists.reduce((state, items) => deskReducer(state, { type: 'checked', items }), emptyDesk);
const ids = ({ shown }: DeskState) => shown?.map(({ id }) => id);

describe('the queue', () => {
  it('is shown as it first comes', () => {
    const state = after([item('a'), item('b')]);
    expect([ids(state), freshCount(state)]).toEqual([['a', 'b'], 0]);
  });

  it('keeps its rows in place; what is new waits until it is asked for', () => {
    const state = after([item('a'), item('b')], [item('new', { lane: 'NOW' }), item('b', { version: 4 })]);
    expect([ids(state), freshCount(state)]).toEqual([['a', 'b'], 1]);
    expect(state.shown?.map((row) => [row.state, row.version])).toEqual([
      ['DECIDED', 1],
      ['OPEN', 4],
    ]);
    const shown = deskReducer(state, { type: 'shown' });
    expect([ids(shown), freshCount(shown)]).toEqual([['new', 'b'], 0]);
  });

  it('says that a case became more urgent, and moves it only then', () => {
    const state = after([item('a')], [item('a', { lane: 'NOW' })]);
    expect([state.shown?.[0]?.lane, freshCount(state)]).toEqual(['TODAY', 1]);
    expect(deskReducer(state, { type: 'shown' }).shown?.[0]?.lane).toBe('NOW');
  });

  it('has what one did to a case at once, in its place', () => {
    const taken = deskReducer(after([item('a'), item('b')]), {
      type: 'moved',
      item: item('b', { claimedByYou: true, isClaimed: true, version: 2 }),
    });
    expect(inView(taken.shown!, 'yours').map(({ id }) => id)).toEqual(['b']);
    const decided = deskReducer(taken, { type: 'moved', item: item('b', { state: 'DECIDED' }) });
    expect([ids(decided), waitingIn(decided.shown!, 'all'), freshCount(decided)]).toEqual([['a', 'b'], 1, 0]);
    expect(ids(deskReducer(decided, { type: 'shown' }))).toEqual(['a']);
  });
});
