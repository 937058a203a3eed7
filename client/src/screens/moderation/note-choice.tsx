import { notes as words } from '../../../words/en/notes.js';
import type { Note } from '../../parts/note-tag.js';

interface NoteChoiceProps {
  label: string;
  chosen: readonly Note[];
  error: string | undefined;
  onChoose: (notes: Note[]) => void;
}

/** Which content notes to add: one or more. */
export function NoteChoice({ label, chosen, error, onChoose }: NoteChoiceProps) {
  const turn = (note: Note, on: boolean) => onChoose(on ? [...chosen, note] : chosen.filter((one) => one !== note));
  return (
    <fieldset class="field" aria-describedby={error && 'notes-error'} data-invalid={error && ''}>
      <legend>{label}</legend>
      {error && (
        <p class="error" id="notes-error">
          {error}
        </p>
      )}
      <div class="ticks">
        {(Object.keys(words.names) as Note[]).map((note) => (
          <label key={note}>
            <input
              type="checkbox"
              checked={chosen.includes(note)}
              onChange={(event) => turn(note, event.currentTarget.checked)}
            />
            {words.names[note]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
