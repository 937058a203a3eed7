import { useState } from 'preact/hooks';
import { moderation } from '../../../words/en/moderation.js';
import { shell } from '../../../words/en/shell.js';
import { announce } from '../../announcer.js';
import { Dialog } from '../../parts/dialog.js';
import { Field } from '../../parts/field.js';
import { deskRefusal } from './turned-away.js';
import type { CaseInHand } from './use-case.js';

const words = moderation.case.passing;
const LONGEST_NOTE = 2_000;

/** Lays a case back for the others, with a word to whoever goes on. */
export function PassOn({ hand }: { hand: CaseInHand }) {
  const [isAsking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const pass = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(await hand.pass(note))) return;
    setAsking(false);
    announce(words.done);
  };
  return (
    <>
      <button class="btn btn--small" type="button" onClick={() => setAsking(true)}>
        {moderation.case.pass}
      </button>
      {isAsking && (
        <Dialog title={words.title} onClose={() => setAsking(false)}>
          <p>{words.lead}</p>
          <form onSubmit={(event) => void pass(event)}>
            {hand.problem && <p role="alert">{deskRefusal(hand.problem)}</p>}
            <Field label={words.note}>
              <textarea
                class="inp"
                rows={4}
                maxLength={LONGEST_NOTE}
                value={note}
                onInput={(event) => setNote(event.currentTarget.value)}
              />
            </Field>
            <div class="row">
              <button class="btn btn--action">{words.do}</button>
              <button class="btn" type="button" onClick={() => setAsking(false)}>
                {shell.cancel}
              </button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
