import { useState } from 'preact/hooks';
import { helplines } from '../../../../words/en/helplines.js';
import { useAsk } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Outcome } from '../../../parts/outcome.js';
import { Up } from '../../../parts/shell.js';
import { useDoing } from '../../../parts/use-doing.js';
import { useRouter } from '../../../router/router.js';
import { LibraryFrame } from '../library-frame.js';
import { FIELDS, HelplineFields, helplineIn, wrongIn } from './helpline-fields.js';
import { AddHelpline } from './helplines.documents.js';

const words = helplines.edit;
type Kind = keyof typeof helplines.kinds;

/** Adding a helpline to the list. */
export default function NewHelplineScreen() {
  const ask = useAsk();
  const { go } = useRouter();
  const doing = useDoing();
  const [clientId] = useState(() => crypto.randomUUID());
  usePage(words.newTitle, true);
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const fields = new FormData(form);
    const [country, kind] = [fields.get('country') as string, fields.get('kind') as Kind];
    const input = { clientId, country: country.trim().toUpperCase(), kind, ...helplineIn(form) };
    const data = await doing.run(() => ask('mutation', AddHelpline, { input }), words.added);
    if (data) go(`/library/helplines/${data.addHelpline.id}`, true);
  };
  return (
    <LibraryFrame here="text">
      <Up to="/library/helplines">{helplines.title}</Up>
      <h1>{words.newTitle}</h1>
      <p class="muted">{words.newLead}</p>
      <form class="stack" noValidate onSubmit={(event) => void add(event)}>
        <Field label={words.country} hint={words.countryHint} error={wrongIn(doing, 'country')}>
          <input class="inp" name="country" autocomplete="off" maxLength={2} />
        </Field>
        <Field label={words.kind}>
          <select class="inp" name="kind">
            {Object.entries(helplines.kinds).map(([kind, name]) => (
              <option key={kind} value={kind} selected={kind === 'PREGNANCY_LOSS'}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <HelplineFields doing={doing} />
        <button class="btn btn--action">{helplines.add}</button>
        <Outcome wrong={doing.wrong(...FIELDS)} />
      </form>
    </LibraryFrame>
  );
}
