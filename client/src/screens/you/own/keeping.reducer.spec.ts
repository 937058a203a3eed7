import { describe, expect, it } from '@jest/globals';
import { keeping, keepingReducer, type KeepingEvent, nextToSend, tooManyOf } from './keeping.reducer.js';

const AT = { slot: 3, version: 'a' };
const NEXT = 'next';
const after = (...events: KeepingEvent<string>[]) =>
  events.reduce(keepingReducer<string>, keeping('', undefined, 'one'));
const wrote = (words: string): KeepingEvent<string> => ({ type: 'wrote', words });
const saving = (words: string): KeepingEvent<string> => ({ type: 'saving', words });
const notKept = (code: 'OFFLINE' | 'TOO_LONG' | 'NOT_FOUND' | 'CONFLICT' | 'UNEXPECTED'): KeepingEvent<string> => ({
  type: 'notKept',
  refused: { code },
  nextId: NEXT,
});

describe('words that are kept as they are written', () => {
  it('are sent once something was written, and rest when they are kept', () => {
    expect(nextToSend(after())).toBeUndefined();
    expect(nextToSend(after(wrote('A')))).toBe('A');
    expect(nextToSend(after(wrote('A'), saving('A')))).toBeUndefined();
    const kept = after(wrote('A'), saving('A'), { type: 'kept', words: 'A', at: AT });
    expect(kept).toMatchObject({ is: 'saved', at: AT, sent: undefined });
    expect(nextToSend(kept)).toBeUndefined();
  });

  it('go on when more was written while they were on their way', () => {
    const state = after(wrote('A'), saving('A'), wrote('AB'), { type: 'kept', words: 'A', at: AT });
    expect(state).toMatchObject({ words: 'AB', is: 'unsaved', at: AT });
    expect(nextToSend(state)).toBe('AB');
  });

  it('are sent again as they were when no answer came, and the newer ones after them', () => {
    const state = after(wrote('A'), saving('A'), wrote('AB'), notKept('OFFLINE'));
    expect(state).toMatchObject({ words: 'AB', is: 'offline', clientId: 'one' });
    expect(nextToSend(state)).toBe('A');
    const kept = [saving('A'), { type: 'kept', words: 'A', at: AT } as const].reduce(keepingReducer<string>, state);
    expect(nextToSend(kept)).toBe('AB');
  });

  it('stay as they are, whatever the refusal', () => {
    for (const code of ['OFFLINE', 'TOO_LONG', 'NOT_FOUND', 'CONFLICT', 'UNEXPECTED'] as const) {
      expect(after(wrote('A'), saving('A'), notKept(code)).words).toBe('A');
    }
    expect(after(wrote('A'), notKept('TOO_LONG'), wrote('B')).refused).toBeUndefined();
  });

  it('are kept anew, under another id, when what they were was deleted elsewhere', () => {
    const state = after(
      wrote('A'),
      saving('A'),
      { type: 'kept', words: 'A', at: AT },
      wrote('B'),
      notKept('NOT_FOUND'),
    );
    expect(state).toMatchObject({ at: undefined, clientId: NEXT, words: 'B' });
    expect(nextToSend(state)).toBe('B');
  });

  it('wait for the person when another device was faster, and lose neither', () => {
    const met = after(wrote('Mine'), saving('Mine'), { type: 'met', words: 'Theirs', at: AT });
    expect(nextToSend(met)).toBeUndefined();
    expect(met).toMatchObject({ words: 'Mine', other: { words: 'Theirs' } });
    const both = keepingReducer(met, { type: 'settled', words: 'Mine\n\nTheirs' });
    expect(both).toMatchObject({ at: AT, other: undefined });
    expect(nextToSend(both)).toBe('Mine\n\nTheirs');
  });

  it('rest when the person deleted them, and are kept anew when they put them back', () => {
    const removed = after(
      wrote('A'),
      saving('A'),
      { type: 'kept', words: 'A', at: AT },
      { type: 'removed', nextId: NEXT },
    );
    expect(removed).toMatchObject({ words: 'A', at: undefined, clientId: NEXT });
    expect(nextToSend(removed)).toBeUndefined();
    expect(nextToSend(keepingReducer(removed, wrote('A')))).toBe('A');
  });

  it('are counted as the server counts them', () => {
    expect(tooManyOf(' ab ', 2)).toBe(0);
    expect(tooManyOf('🕊🕊🕊', 2)).toBe(1);
  });
});
