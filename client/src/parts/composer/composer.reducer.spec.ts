import { describe, expect, it } from '@jest/globals';
import {
  type Composing,
  composerReducer,
  composing,
  draftOf,
  draftText,
  emptyWords,
  problemOf,
  tooMany,
} from './composer.reducer.js';

const start = () => composing(emptyWords(), 'one');
const wrote = (state: Composing, body: string) => composerReducer(state, { type: 'wrote', change: { body } });
const refusal = (code: 'OFFLINE' | 'CONFLICT' | 'MUTED') => ({ refused: { code }, nextId: 'two' }) as const;

describe('what is being written', () => {
  it('is unsaved until exactly these words were kept', () => {
    const first = wrote(start(), 'a');
    const saving = composerReducer(first, { type: 'saving' });
    const second = wrote(saving, 'ab');
    expect(composerReducer(second, { type: 'saved', written: first.written }).draft).toBe('unsaved');
    expect(composerReducer(saving, { type: 'saved', written: first.written }).draft).toBe('saved');
  });

  it('stays word for word, under the same id, when it was not posted', () => {
    const state = composerReducer(wrote(start(), 'kept'), { type: 'sending' });
    for (const code of ['OFFLINE', 'MUTED'] as const) {
      const after = composerReducer(state, { type: 'refused', ...refusal(code) });
      expect([after.written, after.clientId, after.isSending]).toEqual([state.written, 'one', false]);
    }
  });

  it('gets an id of its own only when other words were posted under the first', () => {
    const after = composerReducer(wrote(start(), 'kept'), { type: 'refused', ...refusal('CONFLICT') });
    expect([after.written.body, after.clientId]).toEqual(['kept', 'two']);
  });

  it('is not replaced by a draft that comes late', () => {
    const draft = { type: 'restored', written: { body: 'old' } } as const;
    expect(composerReducer(wrote(start(), 'new'), draft).written.body).toBe('new');
    expect(composerReducer(start(), draft).written.body).toBe('old');
  });

  it('waits for a line, and says so', () => {
    const state = composerReducer(wrote(start(), 'a'), { type: 'notSaved', refused: { code: 'OFFLINE' } });
    expect([state.draft, state.refused]).toEqual(['offline', undefined]);
  });

  it('is measured as the server does, by characters', () => {
    expect(tooMany('body', emptyWords({ body: `  ${'🕯'.repeat(10_000)}\n` }))).toBe(0);
    expect(tooMany('body', emptyWords({ body: 'x'.repeat(10_012) }))).toBe(12);
    expect(problemOf(emptyWords({ body: 'words' }), true)).toMatchObject({ code: 'TOO_SHORT', field: 'title' });
    expect(problemOf(emptyWords({ body: 'words' }), false)).toBeUndefined();
  });

  it('comes back from a draft with all that was chosen, or as the words alone', () => {
    const written = emptyWords({ body: 'words', notes: ['SCAN'], anonymous: false });
    expect(emptyWords(draftOf(draftText(written)))).toEqual(written);
    expect(draftOf('plain words')).toEqual({ body: 'plain words' });
    expect(draftOf('12')).toEqual({ body: '12' });
  });
});
