import { Icon } from '../../components/icon.js';
import { notes as words } from '../../words/en/notes.js';

export type Note = keyof typeof words.names;

/** The content notes in one line: "Content note: scan, faith". */
export function noteWords(notes: readonly Note[]): string {
  return words.lead.replace('{notes}', notes.map((note) => words.names[note]).join(', '));
}

/** What something holds that may hurt, before one meets it. */
export function NoteTag({ notes }: { notes: readonly Note[] }) {
  return (
    <span class="tag tag--note">
      <Icon name="cover" />
      {noteWords(notes)}
    </span>
  );
}
