import { describe, expect, it } from '@jest/globals';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { NOT_READING, type Reading, readingReducer, shownOf, unseenOf } from './reading.reducer.js';

const message = (seq: number, isYou = false): WireMessage => ({
  id: `m${seq}`,
  seq,
  author: { name: 'Wren', isAnonymous: false, isYou },
  body: [],
  notes: [],
  replyTo: null,
  state: 'standing',
  edited: false,
  writtenMinute: '2026-03-04T03:04:00.000Z',
});
const here: Reading = readingReducer(NOT_READING, { kind: 'came', seen: undefined, last: 3 });

describe('somebody who reads along', () => {
  it('has seen what comes in while they look at the end', () => {
    const after = readingReducer(here, { kind: 'arrived', last: 4 });
    expect([after.seen, after.line, unseenOf([message(4)], after)]).toEqual([4, null, 0]);
  });

  it('stays where they are when they have scrolled away, and is told how much came', () => {
    const away = readingReducer(here, { kind: 'scrolled', atEnd: false, last: 3 });
    const after = readingReducer(away, { kind: 'arrived', last: 6 });
    expect(unseenOf([message(3), message(4), message(5, true), message(6)], after)).toBe(2);
    expect(unseenOf([message(6)], readingReducer(after, { kind: 'scrolled', atEnd: true, last: 6 }))).toBe(0);
  });

  it('finds a line where they looked away', () => {
    const left = readingReducer(here, { kind: 'left' });
    const back = readingReducer(readingReducer(left, { kind: 'arrived', last: 5 }), { kind: 'back', last: 5 });
    expect(back).toMatchObject({ line: 3, atEnd: false });
    expect(readingReducer(left, { kind: 'back', last: 3 }).line).toBeNull();
  });

  it('finds a line where they left the room before', () => {
    expect(readingReducer(NOT_READING, { kind: 'came', seen: 1, last: 3 })).toMatchObject({ line: 1, atEnd: false });
    expect(readingReducer(NOT_READING, { kind: 'came', seen: 3, last: 3 })).toMatchObject({ line: null, atEnd: true });
  });

  it('may pause: others wait behind a button, one’s own words do not', () => {
    const paused = readingReducer(readingReducer(here, { kind: 'paused', last: 3 }), { kind: 'arrived', last: 5 });
    const all = [message(3), message(4), message(5, true)];
    expect(shownOf(all, paused).map(({ seq }) => seq)).toEqual([3, 5]);
    expect(unseenOf(all, paused)).toBe(1);
    const resumed = readingReducer(paused, { kind: 'resumed', last: 5 });
    expect(shownOf(all, resumed)).toHaveLength(3);
    expect(resumed.atEnd).toBe(false);
  });
});
