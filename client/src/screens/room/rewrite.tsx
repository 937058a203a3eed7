import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { room as words } from '../../../words/en/room.js';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import { announce } from '../../announcer.js';
import { useAsk } from '../../api/use-api.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { EditMessage } from './room.documents.js';
import { noteOf, offerOf, sourceOf } from './said.js';
import type { Talk } from './talk.js';

interface RewriteProps {
  talk: Talk;
  message: WireMessage;
  onDone: () => void;
}

/** Other words for a message of one's own, in its place. */
export function Rewrite({ talk, message, onDone }: RewriteProps) {
  const ask = useAsk();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(() => sourceOf(message.body ?? []));
  const [refused, setRefused] = useState<string>();
  // The person asked to change these words; they are where the keyboard goes now.
  useEffect(() => field.current?.focus(), []);
  const save = async (event: Event) => {
    event.preventDefault();
    const input = { messageId: message.id, body, notes: message.notes.map(noteOf) };
    const answer = await ask('mutation', EditMessage, { input });
    if (answer.refused) return setRefused(refusalWords(answer.refused));
    const { supportOffer } = answer.data.editMessage;
    if (supportOffer) talk.offer(offerOf(supportOffer));
    announce(words.changed);
    onDone();
  };
  return (
    <form class="rewrite" onSubmit={(event) => void save(event)}>
      <label for={id}>{words.editing}</label>
      <textarea
        class="ta"
        id={id}
        ref={field}
        value={body}
        aria-describedby={refused && `${id}-error`}
        onInput={({ currentTarget }) => setBody(currentTarget.value)}
      />
      {refused && (
        <p class="error" id={`${id}-error`} role="alert">
          {refused}
        </p>
      )}
      <div class="acts">
        <button class="btn btn--action btn--small">{words.saveEdit}</button>
        <button class="btn btn--small" type="button" onClick={onDone}>
          {words.noEdit}
        </button>
      </div>
    </form>
  );
}
