import { describe, expect, it } from '@jest/globals';
import {
  draft,
  draftFrom,
  type DraftState,
  headingsOf,
  isUnsaved,
  nextNumber,
  type Revision,
} from './draft.reducer.js';

const REVISION = {
  ...{ id: '1', version: 3, title: 'Rest', summary: 'S', body: 'One. [1]', verdict: null, notes: [] },
  ...{ coveredSections: [], coveredNotes: [], facts: [], pictures: [] },
  sources: [{ n: 1, organisation: 'O', title: 'T', url: 'https://o.example', edition: null }],
} as unknown as Revision;

const typed = (state: DraftState, body: string) => draft(state, { is: 'typed', change: { body } });

describe('a draft in the editor', () => {
  it('keeps what was typed when saving is refused, and says why', () => {
    const sent = draft(typed(draftFrom(REVISION), 'Two. [1]'), { is: 'sent' });
    const refused = draft(sent, { is: 'refused', refused: { code: 'STALE' } });
    expect([refused.words.body, isUnsaved(refused), refused.refused?.code]).toEqual(['Two. [1]', true, 'STALE']);
  });

  it('is not saved while words were typed after they were sent', () => {
    const sent = draft(typed(draftFrom(REVISION), 'Two. [1]'), { is: 'sent' });
    const saved = draft(typed(sent, 'Three. [1]'), { is: 'saved', version: 4 });
    expect([saved.version, saved.kept.body, isUnsaved(saved)]).toEqual([4, 'Two. [1]', true]);
    const again = draft(draft(saved, { is: 'sent' }), { is: 'saved', version: 5 });
    expect(isUnsaved(again)).toBe(false);
  });

  it('brings back what was typed before and not saved', () => {
    const before = typed(draftFrom(REVISION), 'Typed.').words;
    expect(isUnsaved(draftFrom(REVISION, before))).toBe(true);
  });

  it('never gives the number of a source, or of a mark, a second time', () => {
    const added = draft(draftFrom(REVISION), { is: 'source-added' });
    expect(added.words.sources.map(({ n }) => n)).toEqual([1, 2]);
    const removed = draft(added, { is: 'source-removed', n: 2 });
    expect(nextNumber({ ...removed.words, body: 'Old. [2] [7]' })).toBe(8);
  });

  it('finds the headings that can be covered', () => {
    expect(headingsOf('## One\n\ntext ## no\n\n### Two ##\n## One')).toEqual(['One', 'Two']);
  });
});
