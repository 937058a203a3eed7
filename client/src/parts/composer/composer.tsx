import type { ComponentChildren, RefObject } from 'preact';
import { useId, useState } from 'preact/hooks';
import { ActIcon } from '../act-icon.js';
import { conversations } from '../../../words/en/conversations.js';
import { announce } from '../../announcer.js';
import { AnonymousChoice, type Me } from '../anonymity.js';
import { Confirm } from '../confirm.js';
import { Field } from '../field.js';
import { NotePicker } from '../note-picker.js';
import { OnDuty } from '../on-duty.js';
import { refusalWords } from '../refusal-words.js';
import { type Composing, isEmpty, tooMany } from './composer.reducer.js';
import type { ComposerDoing } from './use-composer.js';

const words = conversations.write;

interface ComposerProps {
  doing: ComposerDoing;
  /** The heading above the form; undefined where the page's own heading says it. */
  title?: string;
  label: string;
  /** What the button does: "Post reply". */
  postIt: string;
  /** Who will be able to read it, or what others see of the change. */
  readers: string;
  /** The group whose team may be here to read it; undefined where that does not matter. */
  groupId?: string;
  /** Who one may appear as; undefined where that cannot be changed. */
  as?: { me: Me; crowd: number | null; onNamed: (name: string) => void } | undefined;
  /** What comes before the words: a title, or what is quoted. */
  children?: ComponentChildren;
  /** The draft was kept because the person asked for it. */
  onKept?: () => void;
  form?: RefObject<HTMLFormElement | null>;
}

/** Where people write. The label is always there, nothing takes the focus, and one line says where the draft is. */
export function Composer(props: ComposerProps) {
  const { doing, title, label, postIt, readers, groupId, as, children, onKept, form } = props;
  const { state, change } = doing;
  const { written, isSending } = state;
  const heading = useId();
  const keep = async () => {
    if (!(await doing.save())) return;
    if (!isEmpty(written)) announce(words.keptDone);
    onKept?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape') void keep();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void doing.post();
  };
  return (
    <form
      ref={form}
      class="composer"
      aria-labelledby={title && heading}
      onSubmit={(event) => {
        event.preventDefault();
        void doing.post();
      }}
      onKeyDown={onKeyDown}
    >
      {title && <h2 id={heading}>{title}</h2>}
      {children}
      <Field label={label} error={wrongWith('body', state)}>
        <textarea
          class="ta"
          rows={5}
          value={written.body}
          readOnly={isSending}
          onInput={(event) => change({ body: event.currentTarget.value })}
          onBlur={() => void doing.save()}
        />
      </Field>
      <StateLine state={state} />
      {as && <As {...as} anonymous={written.anonymous} onChange={(anonymous) => change({ anonymous })} />}
      <hr />
      <NotePicker notes={written.notes} onChange={(notes) => change({ notes })} />
      <p class="hint">{readers}</p>
      {groupId && <OnDuty groupId={groupId} />}
      <div role="alert">{state.refused && <p class="error">{refusedWords(state)}</p>}</div>
      <div class="row composer__a">
        <button class="btn btn--action" type="submit" aria-disabled={isSending}>
          {postIt}
        </button>
        <button class="btn" type="button" onClick={() => void keep()}>
          {words.keep}
        </button>
        <Discarding doing={doing} />
      </div>
    </form>
  );
}

function As(props: Omit<Parameters<typeof AnonymousChoice>[0], 'place'>) {
  return (
    <>
      <hr />
      <AnonymousChoice place="conversation" {...props} />
    </>
  );
}

function Discarding({ doing }: { doing: ComposerDoing }) {
  const [isAsking, setAsking] = useState(false);
  if (isEmpty(doing.state.written)) return null;
  const discard = () => {
    setAsking(false);
    void doing.discard();
  };
  return (
    <>
      <button class="btn btn--bare" type="button" onClick={() => setAsking(true)}>
        {words.discard}
      </button>
      {isAsking && (
        <Confirm
          title={words.discardTitle}
          doIt={words.discardDo}
          keepIt={words.discardKeep}
          onDo={discard}
          onClose={() => setAsking(false)}
        >
          <p>{words.discardText}</p>
        </Confirm>
      )}
    </>
  );
}

/** Where the draft is, in one line that is also said. */
function StateLine({ state: { draft, isSending, written } }: { state: Composing }) {
  const said = isSending ? words.states.sending : draft === 'none' || isEmpty(written) ? '' : words.states[draft];
  return (
    <p class="saved" role="status">
      {said && draft === 'saved' && !isSending && <ActIcon name="check" />}
      {said}
    </p>
  );
}

/** What is wrong with a field: too long is said while it is, the rest once it was tried. */
export function wrongWith(field: 'title' | 'body', state: Composing): string | undefined {
  const over = tooMany(field, state.written);
  if (over > 0) return over === 1 ? words.tooLong.one : words.tooLong.many.replace('{number}', String(over));
  if (state.refused?.field !== field) return undefined;
  if (state.refused.code !== 'TOO_SHORT') return refusalWords(state.refused);
  return field === 'body' ? words.empty : words.noTitle;
}

/** Why it was not posted; said at once, whatever it is about. */
function refusedWords(state: Composing): string {
  const { code, field } = state.refused!;
  if (code === 'CONFLICT') return words.sentBefore;
  const atField = field === 'title' || field === 'body' ? wrongWith(field, state) : undefined;
  return atField ?? refusalWords(state.refused!);
}
