import { describe, expect, it } from '@jest/globals';
import { choicesFrom, type NoteChoiceAct, noteChoices, type NoteChoices } from './note-choices.reducer.js';

const start = choicesFrom([
  { note: 'SCAN', showing: 'COVER' },
  { note: 'FAITH', showing: 'SHOW' },
]);
const after = (...acts: NoteChoiceAct[]): NoteChoices => acts.reduce(noteChoices, start);

const hide = { is: 'chosen', note: 'SCAN', showing: 'HIDE', number: 1 } as const;
const show = { is: 'chosen', note: 'SCAN', showing: 'SHOW', number: 2 } as const;
const refused = { code: 'OFFLINE' } as const;

describe('a choice for a note', () => {
  it('is seen at once, and called saved when the server has it', () => {
    expect(after(hide).SCAN).toMatchObject({ showing: 'HIDE', isSaved: false });
    expect(after(hide, { is: 'saved', note: 'SCAN', number: 1 }).SCAN).toMatchObject({
      showing: 'HIDE',
      isSaved: true,
    });
  });

  it('goes back to what the server has when it is refused, so that nobody relies on a cover that is not there', () => {
    expect(after(hide, { is: 'refused', note: 'SCAN', number: 1, refused }).SCAN).toMatchObject({
      showing: 'COVER',
      isSaved: false,
      refused,
    });
  });

  it('counts when it is the last one, whichever answer comes first', () => {
    const both = after(hide, show, { is: 'saved', note: 'SCAN', number: 2 });
    expect(noteChoices(both, { is: 'refused', note: 'SCAN', number: 1, refused }).SCAN).toMatchObject({
      showing: 'SHOW',
      isSaved: true,
      refused: undefined,
    });
  });

  it('leaves the other notes alone', () => {
    expect(after(hide).FAITH).toBe(start.FAITH);
    expect(after({ ...hide, note: 'ABUSE' })).toBe(start);
  });
});
