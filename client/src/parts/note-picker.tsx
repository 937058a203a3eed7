import { Icon } from '../../components/icon.js';
import { covers as words } from '../../words/en/covers.js';
import { inside } from '../../words/en/inside.js';
import { notes as names } from '../../words/en/notes.js';
import { type Note, noteWords } from './note-tag.js';

interface NotePickerProps {
  notes: readonly Note[];
  onChange: (notes: Note[]) => void;
}

const ALL = Object.keys(names.names) as Note[];

/** What the writer says is inside their words, so that readers can choose before they meet it. */
export function NotePicker({ notes, onChange }: NotePickerProps) {
  const change = (note: Note, on: boolean) => onChange(ALL.filter((one) => (one === note ? on : notes.includes(one))));
  return (
    <details class="notes">
      <summary class="addnote">
        <Icon name="cover" />
        {notes.length === 0 ? words.add : words.chosen.replace('{notes}', noteWords(notes).replace(/^[^:]*: /, ''))}
      </summary>
      <fieldset>
        <legend class="hint">{words.why}</legend>
        {ALL.map((note) => (
          <label key={note} class="tick">
            <input
              type="checkbox"
              checked={notes.includes(note)}
              onChange={(event) => change(note, event.currentTarget.checked)}
            />
            <span>
              <b>{names.names[note]}</b>: {inside[note]}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}
