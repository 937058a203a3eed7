import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { Field } from '../../parts/field.js';
import { NotePicker } from '../../parts/note-picker.js';
import { Outcome } from '../../parts/outcome.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { headingsOf } from './draft.reducer.js';
import { Pictures } from './pictures.js';
import { Sources } from './sources.js';
import type { Editing } from './use-draft.js';

const words = library.edit;

interface EditorProps {
  kind: keyof typeof library.kinds;
  editing: Editing;
  /** Loads the draft anew, as it is on the server. */
  reload: () => void;
}

/** Writing a draft: plain fields, Markdown, and sources with numbers. */
export function Editor({ kind, editing, reload }: EditorProps) {
  const body = useRef<HTMLTextAreaElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void editing.save();
  };
  return (
    <form class="stack editor" noValidate onSubmit={submit}>
      <NameFields kind={kind} editing={editing} />
      <Body editing={editing} textarea={body} />
      <Sources editing={editing} insert={(n) => insertMark(body.current, n, editing)} />
      <Covers editing={editing} />
      {kind === 'ARTICLE' && <Pictures editing={editing} />}
      <Saving editing={editing} reload={reload} />
    </form>
  );
}

/** What is wrong with one field. */
function wrongWith({ state: { refused } }: Editing, field: string): string | undefined {
  return refused?.field === field ? refusalWords(refused) : undefined;
}

function NameFields({ kind, editing }: Pick<EditorProps, 'kind' | 'editing'>) {
  const { state, act } = editing;
  const { title, summary, verdict } = state.words;
  return (
    <>
      <Field label={words.title} error={wrongWith(editing, 'title')}>
        <input
          class="inp"
          value={title}
          onInput={(event) => act({ is: 'typed', change: { title: event.currentTarget.value } })}
        />
      </Field>
      <Field label={words.summary} hint={words.summaryHint} error={wrongWith(editing, 'summary')}>
        <textarea
          class="inp"
          rows={2}
          value={summary}
          onInput={(event) => act({ is: 'typed', change: { summary: event.currentTarget.value } })}
        />
      </Field>
      {kind !== 'ARTICLE' && (
        <Field label={words.verdict[kind]} error={wrongWith(editing, 'verdict')}>
          <input
            class="inp"
            value={verdict ?? ''}
            onInput={(event) => act({ is: 'typed', change: { verdict: event.currentTarget.value || null } })}
          />
        </Field>
      )}
    </>
  );
}

function Body({ editing, textarea }: { editing: Editing; textarea: RefObject<HTMLTextAreaElement | null> }) {
  const { state, act } = editing;
  const { body, sources } = state.words;
  return (
    <>
      <Field label={words.body} hint={words.bodyHint} error={wrongWith(editing, 'body')}>
        <textarea
          ref={textarea}
          class="inp editor__body"
          rows={18}
          value={body}
          onInput={(event) => act({ is: 'typed', change: { body: event.currentTarget.value } })}
        />
      </Field>
      {sources.length > 0 && (
        <div class="row" role="group" aria-label={words.mark}>
          {sources.map(({ n }) => (
            <button
              key={n}
              class="btn btn--small"
              type="button"
              aria-label={words.markOf.replace('{n}', String(n))}
              onClick={() => insertMark(textarea.current, n, editing)}
            >
              [{n}]
            </button>
          ))}
        </div>
      )}
    </>
  );
}

/** Puts "[n]" where the text was last edited, and the focus behind it. */
function insertMark(textarea: HTMLTextAreaElement | null, n: number, { state, act }: Editing): void {
  if (!textarea) return;
  const { body } = state.words;
  const at = textarea.selectionEnd;
  const mark = `${at > 0 && !/\s/.test(body[at - 1]!) ? ' ' : ''}[${n}]`;
  act({ is: 'typed', change: { body: body.slice(0, at) + mark + body.slice(at) } });
  textarea.focus();
  queueMicrotask(() => requestAnimationFrame(() => textarea.setSelectionRange(at + mark.length, at + mark.length)));
}

function Covers({ editing }: { editing: Editing }) {
  const { state, act } = editing;
  const { body, notes, coveredSections, coveredNotes } = state.words;
  const headings = [...new Set([...headingsOf(body), ...coveredSections])];
  const cover = (title: string, on: boolean) =>
    act({
      is: 'typed',
      change: { coveredSections: headings.filter((one) => (one === title ? on : coveredSections.includes(one))) },
    });
  return (
    <>
      <fieldset class="field">
        <legend class="strong">{words.notes}</legend>
        <NotePicker notes={notes} onChange={(change) => act({ is: 'typed', change: { notes: change } })} />
      </fieldset>
      <fieldset class="field">
        <legend class="strong">{words.covers}</legend>
        <p class="hint">{headings.length === 0 ? words.noHeadings : words.coversHint}</p>
        {headings.map((title) => (
          <label key={title} class="tick">
            <input
              type="checkbox"
              checked={coveredSections.includes(title)}
              onChange={(event) => cover(title, event.currentTarget.checked)}
            />
            {title}
          </label>
        ))}
      </fieldset>
      {(coveredSections.length > 0 || coveredNotes.length > 0) && (
        <fieldset class="field">
          <legend class="strong">{words.beneath}</legend>
          <NotePicker
            notes={coveredNotes}
            onChange={(change) => act({ is: 'typed', change: { coveredNotes: change } })}
          />
        </fieldset>
      )}
    </>
  );
}

const FIELDS = ['title', 'summary', 'verdict', 'body', 'sources', 'pictures'];

function Saving({ editing, reload }: { editing: Editing; reload: () => void }) {
  const { state, isUnsaved } = editing;
  const { refused, sending } = state;
  const isStale = refused?.code === 'STALE';
  const said = isStale ? words.stale : refused && !FIELDS.includes(refused.field ?? '') && refusalWords(refused);
  const how = sending ? words.saving : isUnsaved ? words.unsaved : words.saved;
  return (
    <div class="editor__save">
      <button class="btn btn--action" aria-disabled={sending !== undefined}>
        {words.save}
      </button>
      <p class="muted small">{how}</p>
      <Outcome wrong={said || undefined} />
      {isStale && (
        <button class="btn" type="button" onClick={reload}>
          {words.load}
        </button>
      )}
    </div>
  );
}
