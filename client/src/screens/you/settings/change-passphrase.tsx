import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { stepUp } from '../../../../words/en/step-up.js';
import type { Refused } from '../../../api/refusals.js';
import { useAsk } from '../../../api/use-api.js';
import { Field } from '../../../parts/field.js';
import { forgetProof } from '../../../parts/step-up.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { NewPassphrase, ownPassphrase } from './new-passphrase.js';
import { ChangePassphrase } from './settings.documents.js';
import { ShownOnce } from './shown-once.js';

const words = settings.devices.passphrase;

/** Puts another passphrase in the place of the one that holds now. */
export function ChangePassphraseForm({ onChanged }: { onChanged: () => void }) {
  const ask = useAsk();
  const saving = useSaving();
  const [changed, setChanged] = useState<{ passphrase: string | null }>();
  const change = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const current = form.elements.namedItem('current') as HTMLInputElement;
    const input = { current: current.value, next: ownPassphrase(form) };
    const done = await saving.run(() => ask('mutation', ChangePassphrase, { input }), settings.once.own);
    if (!done) return;
    forgetProof();
    setChanged(done.changePassphrase);
    onChanged();
  };
  const { refused } = saving;
  if (changed?.passphrase) return <ShownOnce passphrase={changed.passphrase} onDone={() => setChanged(undefined)} />;
  return (
    <form class="form" onSubmit={(event) => void change(event)}>
      <Field label={words.current} error={isWrong(refused) ? stepUp.wrong : undefined}>
        <input class="inp" name="current" type="password" autocomplete="current-password" required />
      </Field>
      <NewPassphrase refused={refused} />
      <NotDone refused={refused} words={isWrong(refused) ? stepUp.wrong : undefined} />
      <div class="row gap">
        <Doing saving={saving} type="submit">
          {words.do}
        </Doing>
        {changed && <span class="saved">{settings.once.own}</span>}
      </div>
    </form>
  );
}

function isWrong(refused: Refused | undefined): boolean {
  return refused?.code === 'WRONG_CREDENTIALS';
}
