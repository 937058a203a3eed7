import { useClient } from '@urql/preact';
import { useState } from 'preact/hooks';
import { shell } from '../../words/en/shell.js';
import { refusalOf } from '../api/refusals.js';
import { Dialog } from '../parts/dialog.js';
import { Field } from '../parts/field.js';
import { refusalWords } from '../parts/refusal-words.js';
import { SignIn } from './sign-in.documents.js';

/** Two fields over whatever is on the screen; it stays there, with what was written. */
export function SignInDialog({ onAnswer }: { onAnswer: (signedIn: boolean) => void }) {
  const client = useClient();
  const [refused, setRefused] = useState<string>();
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const input = { signInName: text(fields, 'signInName'), passphrase: text(fields, 'passphrase') };
    const { error } = await client.mutation(SignIn, { input }).toPromise();
    if (error) setRefused(refusalWords(refusalOf(error)));
    else onAnswer(true);
  };
  return (
    <Dialog title={shell.signIn.title} onClose={() => onAnswer(false)}>
      <p>{shell.signIn.lead}</p>
      <form onSubmit={(event) => void submit(event)}>
        {refused && <p role="alert">{refused}</p>}
        <Field label={shell.signIn.name}>
          <input
            class="inp"
            name="signInName"
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            required
          />
        </Field>
        <Field label={shell.signIn.passphrase}>
          <input class="inp" name="passphrase" type="password" autocomplete="current-password" required />
        </Field>
        <div class="row">
          <button class="btn btn--action">{shell.signIn.do}</button>
          <button class="btn" type="button" onClick={() => onAnswer(false)}>
            {shell.signIn.notNow}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function text(fields: FormData, name: string): string {
  const value = fields.get(name);
  return typeof value === 'string' ? value : '';
}
