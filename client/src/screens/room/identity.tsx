import { useState } from 'preact/hooks';
import { notes as noteNames } from '../../../words/en/notes.js';
import { room } from '../../../words/en/room.js';
import { Dialog } from '../../parts/dialog.js';
import { type Note, noteWords } from '../../parts/note-tag.js';
import { Sign } from '../../parts/byline.js';
import { dateWords } from '../../parts/times.js';
import type { Found } from './room.screen.js';

const words = room.as;

interface IdentityProps {
  me: Found['me'];
  /** The name given for today, once there is one. */
  name: string | undefined;
  anonymous: boolean;
  onChoose: (anonymous: boolean) => void;
  notes: Note[];
  onNotes: (notes: Note[]) => void;
}

/** As whom one is about to write, and with what note; both can be changed before every message. */
export function Identity(props: IdentityProps) {
  const { me, name, anonymous, notes } = props;
  const [open, setOpen] = useState<'as' | 'note'>();
  const close = () => setOpen(undefined);
  return (
    <div class="say__as">
      <Sign author={{ name: me.displayName ?? '', isAnonymous: anonymous, isYou: true }} />
      <span>
        {anonymous && !name ? (
          words.newName
        ) : (
          <>
            {words.named} <b>{anonymous ? name : me.displayName}</b>
            {anonymous && ` ${words.today}`}
          </>
        )}
      </span>
      <span class="say__do">
        <button class="link" type="button" onClick={() => setOpen('as')}>
          {words.change}
        </button>
        <button class="link" type="button" onClick={() => setOpen('note')}>
          {words.note}
        </button>
      </span>
      {notes.length > 0 && <span class="tag tag--note">{noteWords(notes)}</span>}
      {open === 'as' && <As {...props} close={close} />}
      {open === 'note' && <Notes {...props} close={close} />}
    </div>
  );
}

type ChoiceProps = IdentityProps & { close: () => void };

/** Under a name given for the day, or under one's own: what members see, and who can tell that it was you. */
function As({ me, name, anonymous, onChoose, close }: ChoiceProps) {
  const mayHide = !me.namedOnlyUntil;
  return (
    <Dialog title={words.title} onClose={close}>
      <fieldset class="seg">
        <legend class="vh">{words.title}</legend>
        {mayHide && (
          <label>
            <input type="radio" name="as" checked={anonymous} onChange={() => onChoose(true)} />
            {name ? words.asName.replace('{name}', name) : words.asNew}
          </label>
        )}
        {me.displayName && (
          <label>
            <input type="radio" name="as" checked={!anonymous} onChange={() => onChoose(false)} />
            {me.displayName}
          </label>
        )}
      </fieldset>
      {!me.displayName && <p>{words.noName}</p>}
      {!mayHide && <p>{words.namedOnly.replace('{date}', dateWords(me.namedOnlyUntil!))}</p>}
      <div class="sees">
        <h3>{words.who}</h3>
        <dl>
          {(anonymous ? words.seesAnonymous : words.seesNamed).map(([who, what]) => (
            <div key={who}>
              <dt>{who}</dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
      </div>
      {anonymous && <p>{words.tomorrow}</p>}
      <button class="btn" type="button" onClick={close}>
        {words.done}
      </button>
    </Dialog>
  );
}

/** What readers may want to meet prepared. */
function Notes({ notes, onNotes, close }: ChoiceProps) {
  return (
    <Dialog title={words.note} onClose={close}>
      <p>{words.noteLead}</p>
      <fieldset>
        <legend class="vh">{words.note}</legend>
        {(Object.keys(noteNames.names) as Note[]).map((note) => (
          <label class="pickrow" key={note}>
            <input
              type="checkbox"
              checked={notes.includes(note)}
              onChange={({ currentTarget }) =>
                onNotes(currentTarget.checked ? [...notes, note] : notes.filter((one) => one !== note))
              }
            />
            <span>{noteNames.names[note]}</span>
          </label>
        ))}
      </fieldset>
      <button class="btn" type="button" onClick={close}>
        {words.done}
      </button>
    </Dialog>
  );
}
