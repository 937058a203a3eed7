import { useState } from 'preact/hooks';
import { you } from '../../../words/en/you.js';
import { useAsk } from '../../api/use-api.js';
import { Field } from '../../parts/field.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { Doing, NotDone, useSaving } from './saving.js';
import { Appeal } from './you.documents.js';

const words = you.notices.appeal;

/** Asks that somebody else of the team looks again. A refusal leaves what was written where it is. */
export function AppealForm({ noticeId }: { noticeId: string }) {
  const ask = useAsk();
  const saving = useSaving();
  const [text, setText] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  if (saving.is === 'saved') {
    return (
      <p class="saved" role="status">
        {words.sent}
      </p>
    );
  }
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setEmpty(text.trim() === '');
    if (text.trim()) void saving.run(() => ask('mutation', Appeal, { noticeId, words: text }), words.sent);
  };
  const { refused } = saving;
  const amiss = refused && (refused.code === 'NOT_ALLOWED' ? words.notAllowed : refusalWords(refused));
  return (
    <details class="unfold">
      <summary>{words.do}</summary>
      <form onSubmit={send}>
        <Field label={words.label} hint={words.hint} error={isEmpty ? words.empty : undefined}>
          <textarea class="ta" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </Field>
        <p class="vh" role="alert">
          {isEmpty && words.empty}
        </p>
        <NotDone refused={refused} words={amiss} />
        <Doing saving={saving} looks="btn btn--action gap" type="submit">
          {words.send}
        </Doing>
      </form>
    </details>
  );
}
