import { useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { noteWords } from '../../parts/note-tag.js';
import type { Picture } from './draft.reducer.js';

const words = library.pictures;

/**
 * A picture as readers will meet it: its words first. Safety: curators and clinicians are people too, and nothing of the
 * picture is asked for before they open it.
 */
export function ShownPicture({ picture: { id, description, notes } }: { picture: Picture }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <figure class="drawn">
      <p>
        <b>{isOpen ? words.isOpen : words.covered}</b> {description || words.undescribed}
      </p>
      {notes.length > 0 && <p class="muted small">{noteWords(notes)}</p>}
      <button class="btn btn--small" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? words.cover : words.open}
      </button>
      {isOpen && <img src={`/pictures/${id}/small.webp`} alt={description} />}
    </figure>
  );
}
