import { useRef, useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { announce } from '../../announcer.js';
import type { Refused } from '../../api/refusals.js';
import { Field } from '../../parts/field.js';
import { NotePicker } from '../../parts/note-picker.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { headingsOf, type Picture } from './draft.reducer.js';
import { sendPicture } from './send-picture.js';
import { ShownPicture } from './shown-picture.js';
import type { Editing } from './use-draft.js';

const words = library.pictures;
const MOST = 8;

/** The pictures of a draft, each with the words that stand before it. */
export function Pictures({ editing }: { editing: Editing }) {
  const { state, act } = editing;
  const { pictures } = state.words;
  const refused = state.refused?.field === 'pictures' ? state.refused : undefined;
  const remove = (id: string) => {
    act({ is: 'picture-removed', id });
    announce(words.removed);
    document.getElementById('pictures')?.focus();
  };
  return (
    <section class="stack" aria-labelledby="pictures">
      <h2 id="pictures" tabIndex={-1}>
        {words.title}
      </h2>
      <p class="hint">{words.lead}</p>
      {refused && <p class="error">{refused.code === 'NOT_FOUND' ? words.gone : refusalWords(refused)}</p>}
      {pictures.map((picture, i) => (
        <PictureFields key={picture.id} n={i + 1} picture={picture} editing={editing} remove={remove} />
      ))}
      {pictures.length < MOST ? <Sending editing={editing} /> : <p class="hint">{words.most}</p>}
    </section>
  );
}

/** Choosing a file sends it; what was written stays whatever becomes of it. */
function Sending({ editing: { act } }: { editing: Editing }) {
  const [share, setShare] = useState<number>();
  const [wrong, setWrong] = useState<string>();
  const isSending = useRef(false);
  const send = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    if (!file || isSending.current) return;
    isSending.current = true;
    setWrong(undefined);
    setShare(0);
    announce(words.sending);
    const sent = await sendPicture(file, setShare);
    isSending.current = false;
    setShare(undefined);
    input.value = '';
    if ('refused' in sent) {
      const said = wrongWith(sent.refused);
      setWrong(said);
      return announce(said);
    }
    act({ is: 'picture-added', id: sent.id });
    announce(words.added);
  };
  return (
    <>
      <Field label={words.file} hint={words.fileHint} error={wrong}>
        <input
          class="inp"
          type="file"
          accept="image/jpeg,image/png,image/webp"
          onChange={(event) => void send(event.currentTarget)}
        />
      </Field>
      {share !== undefined && (
        <p class="small">
          <progress value={share} max={1} aria-label={words.sending} /> {share < 1 ? words.sending : words.remaking}
        </p>
      )}
    </>
  );
}

/** Why a file was not taken, and what would be. */
function wrongWith(refused: Refused): string {
  const { code, field } = refused;
  if (code === 'TOO_LONG') return words.wrong.bytes;
  if (code === 'TOO_COMPLEX') return words.wrong.pixels;
  if (code === 'INVALID') return field === 'picture' ? words.wrong.damaged : words.wrong.kind;
  if (code === 'BUSY') return words.wrong.busy;
  return refusalWords(refused);
}

interface PictureProps {
  n: number;
  picture: Picture;
  editing: Editing;
  remove: (id: string) => void;
}

function PictureFields({ n, picture, editing: { state, act }, remove }: PictureProps) {
  const { id, section, description, explanation, notes } = picture;
  const change = (change: Partial<Picture>) => act({ is: 'picture-changed', id, change });
  const headings = headingsOf(state.words.body);
  const isGone = section !== '' && !headings.includes(section);
  return (
    <fieldset class="source">
      <legend>{words.one.replace('{n}', String(n))}</legend>
      <ShownPicture picture={picture} />
      <Field label={words.description} hint={words.descriptionHint}>
        <textarea
          class="inp"
          rows={2}
          value={description}
          onInput={(event) => change({ description: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.explanation} hint={words.explanationHint}>
        <textarea
          class="inp"
          rows={4}
          value={explanation}
          onInput={(event) => change({ explanation: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.place} error={isGone ? words.placeGone.replace('{place}', section) : undefined}>
        <select class="inp" value={section} onChange={(event) => change({ section: event.currentTarget.value })}>
          {isGone && <option value={section}>{section}</option>}
          <option value="">{words.end}</option>
          {headings.map((title) => (
            <option key={title} value={title}>
              {words.after.replace('{place}', title)}
            </option>
          ))}
        </select>
      </Field>
      <div class="field">
        <p class="strong">{words.notes}</p>
        <NotePicker notes={notes} onChange={(given) => change({ notes: given })} />
      </div>
      <button class="btn btn--small btn--bare" type="button" onClick={() => remove(id)}>
        {words.remove.replace('{n}', String(n))}
      </button>
    </fieldset>
  );
}
