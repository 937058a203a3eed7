import type { settings } from '../../../../words/en/settings.js';
import type { Refused } from '../../../api/refusals.js';
import type { Note } from '../../../parts/note-tag.js';

export type Showing = keyof typeof settings.showing.kinds;

interface Choice {
  /** What the person sees as chosen. */
  showing: Showing;
  /** What the server has. */
  kept: Showing;
  /** The number of the last choice that is on its way; 0 when none is. */
  asked: number;
  isSaved: boolean;
  refused: Refused | undefined;
}

export type NoteChoices = Partial<Record<Note, Choice>>;

export type NoteChoiceAct =
  | { is: 'chosen'; note: Note; showing: Showing; number: number }
  | { is: 'saved'; note: Note; number: number }
  | { is: 'refused'; note: Note; number: number; refused: Refused };

export function choicesFrom(listed: readonly { note: Note; showing: Showing }[]): NoteChoices {
  const each = listed.map(({ note, showing }) => [
    note,
    { showing, kept: showing, asked: 0, isSaved: false, refused: undefined },
  ]);
  return Object.fromEntries(each) as NoteChoices;
}

/**
 * Each note saves by itself. Of several choices for one note, the last one counts, whichever answer comes first; what
 * was refused goes back to what the server has, so that nobody relies on a cover that is not there.
 */
export function noteChoices(state: NoteChoices, act: NoteChoiceAct): NoteChoices {
  const before = state[act.note];
  if (!before) return state;
  return { ...state, [act.note]: choiceAfter(before, act) };
}

function choiceAfter(before: Choice, act: NoteChoiceAct): Choice {
  if (act.is === 'chosen') {
    return { ...before, showing: act.showing, asked: act.number, isSaved: false, refused: undefined };
  }
  if (act.number !== before.asked) return before;
  if (act.is === 'saved') return { ...before, kept: before.showing, asked: 0, isSaved: true };
  return { ...before, showing: before.kept, asked: 0, refused: act.refused };
}
