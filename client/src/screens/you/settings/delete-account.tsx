import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { useAsk } from '../../../api/use-api.js';
import { Confirm } from '../../../parts/confirm.js';
import { forgetProof, useStepUp } from '../../../parts/step-up.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import type { Gone } from './gone.js';
import { DeleteAccount } from './settings.documents.js';

const words = settings.leaving.delete;

type Way = keyof typeof words.ways;

/** Deletes the account. Neither way is chosen for anybody: what each does is read before it is taken. */
export function DeleteAccountSection({ onGone }: { onGone: (gone: Gone) => void }) {
  const ask = useAsk();
  const saving = useSaving();
  const { withFreshProof, asking } = useStepUp();
  const [way, setWay] = useState<Way>();
  const [isAsking, setAsking] = useState(false);
  const leave = async (farewell: Way) => {
    setAsking(false);
    const act = (stepUp: string) => ask('mutation', DeleteAccount, { input: { stepUp, farewell } });
    const done = await saving.run(() => withFreshProof(act), words.gone);
    if (!done) return;
    forgetProof();
    onGone(done.deleteAccount);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (way) setAsking(true);
  };
  return (
    <section class="sec" aria-labelledby="delete">
      <h2 id="delete">{words.title}</h2>
      <form class="form" onSubmit={submit}>
        <Ways way={way} onChosen={setWay} />
        <p class="muted gap">{words.copies}</p>
        <NotDone refused={saving.refused} />
        {saving.refused && <p class="muted">{words.halfway}</p>}
        <p role="status">{saving.is === 'saving' && !asking && words.working}</p>
        <Doing saving={saving} looks="btn btn--stop gap" type="submit">
          {words.do}
        </Doing>
      </form>
      {way && isAsking && (
        <Confirm
          title={words.ask[way]}
          doIt={words.verbs[way]}
          keepIt={words.keep}
          onDo={() => void leave(way)}
          onClose={() => setAsking(false)}
        >
          <p>{words.ways[way].about}</p>
          <p class="gap">{words.sure}</p>
        </Confirm>
      )}
      {asking}
    </section>
  );
}

function Ways({ way, onChosen }: { way: Way | undefined; onChosen: (way: Way) => void }) {
  return (
    <fieldset>
      <legend class="lbl">{words.legend}</legend>
      <div class="choose">
        {(Object.keys(words.ways) as Way[]).map((each) => (
          <label key={each}>
            <input type="radio" name="way" required checked={way === each} onChange={() => onChosen(each)} />
            <span>
              {words.ways[each].label}
              <span class="hint">{words.ways[each].about}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
