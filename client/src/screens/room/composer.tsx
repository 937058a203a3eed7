import { useId } from 'preact/hooks';
import { ActIcon } from '../../parts/act-icon.js';
import { room as words } from '../../../words/en/room.js';
import { shell } from '../../../words/en/shell.js';
import type { WireMessage } from '../../../../src/realtime/wire.js';
import type { Me } from '../../parts/anonymity.js';
import { later } from '../../parts/later.js';
import { Identity } from './identity.js';
import { nameToday } from './room-day.js';
import { useDraft } from './use-draft.js';
import { type Composed, useWriting } from './use-writing.js';

const NotePicker = later(async () => (await import('../../parts/note-picker.js')).NotePicker);

/** The field grows up to so many lines. */
const MOST_LINES = 6;

interface ComposerProps {
  groupId: string;
  me: Me;
  onNamed: (name: string) => void;
  /** The draft as it was kept. */
  saved: string | null;
  timeZone: string;
  messages: readonly WireMessage[];
  replyTo: WireMessage | null;
  onReply: (message: WireMessage | null) => void;
  given: string | undefined;
  onTaken: () => void;
  /** Undefined while nobody may write. */
  onSend: ((composed: Composed) => void) | undefined;
  onType: () => void;
  enterSends: boolean;
  isAllSent: boolean;
}

/** Where one writes. The keyboard is never taken there; words that cannot be sent now stay. */
export function Composer(props: ComposerProps) {
  const { me, onSend } = props;
  const writing = useWriting({ ...props, mayHide: !me.namedOnlyUntil });
  const draft = useDraft(props.groupId, writing.body, props.isAllSent);
  const submit = (event: Event) => {
    event.preventDefault();
    if (onSend) writing.send();
  };
  if (!onSend && !writing.body) return null;
  return (
    <form aria-label={words.write} onSubmit={submit}>
      {onSend && (
        <Identity
          me={me}
          onNamed={props.onNamed}
          name={nameToday(props.messages, props.timeZone, new Date())}
          anonymous={writing.anonymous}
          onChoose={writing.setAnonymous}
        />
      )}
      {props.replyTo && <Answering to={props.replyTo} stop={() => props.onReply(null)} />}
      {draft === 'not kept' && <p class="say__note">{words.draft.notSaved}</p>}
      <Row {...props} writing={writing} />
      {onSend && <NotePicker notes={writing.notes} onChange={writing.setNotes} />}
    </form>
  );
}

function Answering({ to, stop }: { to: WireMessage; stop: () => void }) {
  return (
    <p class="say__re">
      <span>{words.replyingTo.replace('{name}', to.author?.name ?? words.somebody)}</span>
      <button class="link" type="button" onClick={stop}>
        {words.noReply}
      </button>
    </p>
  );
}

type RowProps = ComposerProps & { writing: ReturnType<typeof useWriting> };

/** Enter begins a new line until somebody chooses otherwise, so that nothing is sent by accident. */
function Row({ writing, onSend, onType, enterSends }: RowProps) {
  const { field, body, error } = writing;
  const id = useId();
  const onKey = (event: KeyboardEvent) => {
    const isMeant = event.ctrlKey || event.metaKey || (enterSends && !event.shiftKey);
    if (event.key !== 'Enter' || event.isComposing || !isMeant) return;
    event.preventDefault();
    if (onSend) writing.send();
  };
  const onInput = (text: string) => {
    writing.setBody(text);
    onType();
  };
  return (
    <>
      {error && (
        <p class="error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
      <label class="say__label" for={id}>
        {onSend ? words.write : words.unsentWords}
      </label>
      <div class="say__row">
        <textarea
          id={id}
          ref={field}
          value={body}
          rows={Math.min(MOST_LINES, body.split('\n').length)}
          readOnly={!onSend}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${id}-error`}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
          onKeyDown={onKey}
        />
        {onSend ? (
          <button class="btn btn--action">
            <ActIcon name="send" />
            {words.send}
          </button>
        ) : (
          <button class="btn" type="button" onClick={() => void navigator.clipboard?.writeText(body)}>
            {shell.copyWords}
          </button>
        )}
      </div>
    </>
  );
}
