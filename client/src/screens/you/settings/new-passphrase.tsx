import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import type { Refused } from '../../../api/refusals.js';
import { Field } from '../../../parts/field.js';
import { refusalWords } from '../../../parts/refusal-words.js';

const words = settings.next;

/** What a form with `NewPassphrase` in it says: a passphrase of one's own, or null to be given six words. */
export function ownPassphrase(form: HTMLFormElement): string | null {
  const fields = new FormData(form);
  return fields.get('kind') === 'own' ? (fields.get('own') as string) : null;
}

/** Six words that are given, or a passphrase of one's own. */
export function NewPassphrase({ refused }: { refused: Refused | undefined }) {
  const [isOwn, setOwn] = useState(false);
  const isAmiss = refused?.code === 'TOO_SHORT' || refused?.code === 'TOO_LONG';
  return (
    <fieldset class="field">
      <legend class="lbl">{words.legend}</legend>
      <div class="choose">
        <label>
          <input type="radio" name="kind" value="issued" checked={!isOwn} onChange={() => setOwn(false)} />
          {words.issued}
        </label>
        <label>
          <input type="radio" name="kind" value="own" checked={isOwn} onChange={() => setOwn(true)} />
          {words.own}
        </label>
      </div>
      {isOwn && (
        <Field label={words.label} hint={words.hint} error={isAmiss ? refusalWords(refused) : undefined}>
          <input class="inp" name="own" type="password" autocomplete="new-password" required />
        </Field>
      )}
    </fieldset>
  );
}
