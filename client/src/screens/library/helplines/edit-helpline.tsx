import { useRef, useState } from 'preact/hooks';
import { helplines } from '../../../../words/en/helplines.js';
import { useAsk } from '../../../api/use-api.js';
import { Confirm } from '../../../parts/confirm.js';
import { Outcome } from '../../../parts/outcome.js';
import { useDoing } from '../../../parts/use-doing.js';
import { FIELDS, HelplineFields, helplineIn } from './helpline-fields.js';
import { ChangeHelpline } from './helplines.documents.js';
import type { Helpline } from './states.js';

const words = helplines.edit;

/** Changing what a helpline says; another number is asked about first, because it hides the line. */
export function EditHelpline({ line }: { line: Helpline }) {
  const ask = useAsk();
  const doing = useDoing();
  const form = useRef<HTMLFormElement>(null);
  const [isAsked, setAsked] = useState(false);
  const save = async () => {
    setAsked(false);
    const input = { id: line.id, version: line.version, ...helplineIn(form.current!) };
    const hides = line.shown && line.kind !== 'EMERGENCY' && isOtherNumber(line, input);
    await doing.run(() => ask('mutation', ChangeHelpline, { input }), hides ? words.savedHidden : words.saved);
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const asksFirst = (line.shown || line.verifiedOn !== null) && isOtherNumber(line, helplineIn(form.current!));
    if (asksFirst) setAsked(true);
    else void save();
  };
  return (
    <section class="sec">
      <h2>{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <form class="stack" ref={form} noValidate onSubmit={submit}>
        <HelplineFields doing={doing} line={line} />
        <button class="btn btn--action">{words.save}</button>
        <Outcome done={doing.done} wrong={doing.wrong(...FIELDS)} />
      </form>
      {isAsked && (
        <Confirm
          title={words.confirm.title}
          doIt={words.confirm.do}
          keepIt={words.confirm.keep}
          onDo={() => void save()}
          onClose={() => setAsked(false)}
        >
          <p>{line.kind === 'EMERGENCY' ? words.confirm.emergency : words.confirm.about}</p>
        </Confirm>
      )}
    </section>
  );
}

function isOtherNumber(line: Helpline, next: Pick<Helpline, 'phone' | 'sms' | 'smsWord' | 'chatUrl'>): boolean {
  return (['phone', 'sms', 'smsWord', 'chatUrl'] as const).some((way) => line[way] !== next[way]);
}
