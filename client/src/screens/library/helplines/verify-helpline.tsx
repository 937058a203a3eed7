import { useState } from 'preact/hooks';
import { helplines } from '../../../../words/en/helplines.js';
import { useAsk } from '../../../api/use-api.js';
import { Confirm } from '../../../parts/confirm.js';
import { Field } from '../../../parts/field.js';
import { Outcome } from '../../../parts/outcome.js';
import { useDoing } from '../../../parts/use-doing.js';
import { VerifyHelpline } from './helplines.documents.js';
import type { Helpline } from './states.js';

const words = helplines.verify;
type How = keyof typeof words.ways;

/** Writing down that one rang a number, or read it at its source. */
export function VerifyHelplineForm({ line }: { line: Helpline }) {
  const ask = useAsk();
  const doing = useDoing();
  const [how, setHow] = useState<How>('RANG');
  const [on, setOn] = useState(() => new Date().toISOString().slice(0, 10));
  const [isAsked, setAsked] = useState(false);
  const verify = async () => {
    setAsked(false);
    const input = { id: line.id, version: line.version, how, on };
    await doing.run(() => ask('mutation', VerifyHelpline, { input }), words.done);
  };
  return (
    <section class="sec">
      <h2>{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
        }}
      >
        <fieldset>
          <legend class="lbl">{words.how}</legend>
          <div class="choices">
            {(Object.keys(words.ways) as How[]).map((way) => (
              <label key={way} class="tick">
                <input type="radio" name="how" value={way} checked={way === how} onChange={() => setHow(way)} />
                {words.ways[way]}
              </label>
            ))}
          </div>
        </fieldset>
        <Field label={words.on} hint={words.onHint} error={doing.wrongWith('on') && words.onWrong}>
          <input class="inp" type="date" value={on} onInput={(event) => setOn(event.currentTarget.value)} />
        </Field>
        <button class="btn btn--action">{words.do}</button>
      </form>
      <Outcome done={doing.done} wrong={doing.wrong('on')} />
      {isAsked && (
        <Confirm
          title={words.confirm.title}
          doIt={words.do}
          keepIt={words.confirm.keep}
          onDo={() => void verify()}
          onClose={() => setAsked(false)}
        >
          <p>{!line.shown && !line.numberRead ? words.confirm.shows : words.confirm.stays}</p>
          <p>{words.confirm.record}</p>
        </Confirm>
      )}
    </section>
  );
}
