import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ActIcon } from '../../parts/act-icon.js';
import { you } from '../../../words/en/you.js';
import { announce } from '../../announcer.js';
import type { Refused } from '../../api/refusals.js';
import type { Answer } from '../../api/use-api.js';
import { refusalWords } from '../../parts/refusal-words.js';

export interface Saving {
  is: 'resting' | 'saving' | 'saved';
  refused: Refused | undefined;
  /** Does something once at a time and keeps how it ended; what was found, or undefined when it was refused. */
  run: <Data>(act: () => Promise<Answer<Data> | undefined>, said?: string) => Promise<Data | undefined>;
}

/** One form that saves by itself. */
export function useSaving(): Saving {
  const [{ is, refused }, set] = useState<Pick<Saving, 'is' | 'refused'>>({ is: 'resting', refused: undefined });
  const run: Saving['run'] = async (act, said = you.saved) => {
    if (is === 'saving') return undefined;
    set({ is: 'saving', refused: undefined });
    const answer = await act();
    set({ is: answer?.data ? 'saved' : 'resting', refused: answer?.refused });
    if (answer?.data && said) announce(said);
    return answer?.data;
  };
  return { is, refused, run };
}

/** "Saved" beside what was saved. */
export function Saved({ when }: { when: boolean }) {
  return (
    <span class="saved" aria-hidden={!when}>
      {when && (
        <>
          <ActIcon name="check" />
          {you.saved}
        </>
      )}
    </span>
  );
}

/** Why something was not done; said at once. */
export function NotDone({ refused, words }: { refused: Refused | undefined; words?: string | undefined }) {
  return <div role="alert">{refused && <p class="error">{words ?? refusalWords(refused)}</p>}</div>;
}

interface DoingProps {
  saving: Saving;
  looks?: string;
  type?: 'button' | 'submit';
  onClick?: () => void;
  children: ComponentChildren;
}

/** A button that does nothing while what it began is on its way; it keeps the focus. */
export function Doing({ saving, looks = 'btn', type = 'button', onClick, children }: DoingProps) {
  const isBusy = saving.is === 'saving';
  return (
    <button class={looks} type={type} aria-disabled={isBusy} onClick={() => !isBusy && onClick?.()}>
      {children}
    </button>
  );
}
