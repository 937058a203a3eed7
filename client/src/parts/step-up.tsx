import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { stepUp as words } from '../../words/en/step-up.js';
import { type Answer, useAsk } from '../api/use-api.js';
import { dropAtEnd } from '../ending.js';
import { Dialog } from './dialog.js';
import { Field } from './field.js';
import { Proof } from './proof.js';
import { refusalWords } from './refusal-words.js';
import { StepUp } from './step-up.documents.js';

const proof = new Proof();
dropAtEnd(() => proof.forget());

interface SteppingUp {
  /** Does what needs the passphrase again, and asks for it where needed; undefined when the person would rather not. */
  withProof: <Data>(act: (token: string) => Promise<Answer<Data>>) => Promise<Answer<Data> | undefined>;
  /** The same for what cannot be undone: asks each time. */
  withFreshProof: SteppingUp['withProof'];
  /** The dialog while it asks; to be shown somewhere on the page. */
  asking: ComponentChildren;
}

/** For what an unlocked phone in other hands must not be able to do. Asks once, then not again for ten minutes. */
export function useStepUp(): SteppingUp {
  const [isAsking, setAsking] = useState(false);
  const answered = useRef<(token: string | undefined) => void>(undefined);
  // Whoever goes to another page has answered: not now.
  useEffect(() => () => answered.current?.(undefined), []);
  const token = () => {
    const kept = proof.at(Date.now());
    if (kept) return Promise.resolve(kept);
    setAsking(true);
    return new Promise<string | undefined>((resolve) => (answered.current = resolve));
  };
  const answer = (given: string | undefined) => {
    setAsking(false);
    if (given) proof.keep(given, Date.now());
    answered.current?.(given);
  };
  const withProof: SteppingUp['withProof'] = async (act) => {
    for (;;) {
      const given = await token();
      if (!given) return undefined;
      const result = await act(given);
      if (result.refused?.code !== 'STEP_UP') return result;
      // It belonged to a session that has ended, or its time was over by the server's clock.
      proof.forget();
    }
  };
  const withFreshProof: SteppingUp['withProof'] = (act) => {
    // Safety: a proof left over from another page would let two presses of Enter end an account.
    proof.forget();
    return withProof(act);
  };
  return { withProof, withFreshProof, asking: isAsking && <PassphraseDialog onAnswer={answer} /> };
}

/** Forgets the proof: the list it opened was put away, or the session it belongs to is another now. */
export function forgetProof(): void {
  proof.forget();
}

function PassphraseDialog({ onAnswer }: { onAnswer: (token: string | undefined) => void }) {
  const ask = useAsk();
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending) return;
    const passphrase = new FormData(event.currentTarget as HTMLFormElement).get('passphrase') as string;
    setSending(true);
    const { data, refused } = await ask('mutation', StepUp, { passphrase });
    setSending(false);
    if (data) onAnswer(data.stepUp);
    else setError(refused.code === 'WRONG_CREDENTIALS' ? words.wrong : refusalWords(refused));
  };
  return (
    <Dialog title={words.title} onClose={() => onAnswer(undefined)}>
      <p>{words.about}</p>
      <form onSubmit={(event) => void submit(event)}>
        <Field label={words.label} error={error}>
          <input class="inp" name="passphrase" type="password" autocomplete="current-password" required />
        </Field>
        <p class="vh" role="alert">
          {error}
        </p>
        <div class="row">
          <button class="btn btn--action" aria-disabled={isSending}>
            {words.do}
          </button>
          <button class="btn" type="button" onClick={() => onAnswer(undefined)}>
            {words.not}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
