import { useEffect, useRef, useState } from 'preact/hooks';
import { moderation } from '../../../words/en/moderation.js';
import { announce } from '../../announcer.js';
import type { Refused } from '../../api/refusals.js';
import { useAsk } from '../../api/use-api.js';
import { Statement, type StatementFacts } from '../../parts/statement.js';
import { DecisionFields } from './decision-fields.js';
import {
  type Action,
  actionsFor,
  type DecisionDraft,
  type DecisionEvent,
  type DecisionField,
  inputOf,
  missing,
  toldOf,
} from './decision.reducer.js';
import type { Decision, Opened } from './desk.types.js';
import { DecideCase } from './moderation.documents.js';
import { Quoted } from './reported.js';
import { deskRefusal } from './turned-away.js';

const words = moderation.decide;
const FIELDS: readonly DecisionField[] = ['notes', 'rule', 'untilOn', 'words'];

interface DecideProps {
  opened: Opened;
  draft: DecisionDraft;
  /** The house rules of its group. */
  rules: readonly string[];
  write: (event: DecisionEvent) => void;
  onDecided: (decision: Decision, told: StatementFacts | undefined) => void;
  onRefused: (refused: Refused) => Promise<void>;
}

/** What to do about it, with what each choice brings, and beside it exactly what its writer will read. */
export function Decide({ opened, draft, rules, write, onDecided, onRefused }: DecideProps) {
  const { item, subject, appeals } = opened;
  const ask = useAsk();
  const form = useRef<HTMLFormElement>(null);
  const clientId = useClientId();
  const [errors, setErrors] = useState<readonly DecisionField[]>([]);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  const name = subject?.author.name ?? '';
  const isAppealed = appeals.length > 0;
  const refuse = (fields: readonly DecisionField[]) => {
    setErrors(fields);
    announce(fields.map((field) => words.errors[field]).join(' '));
  };
  useEffect(() => {
    if (errors.length) form.current?.querySelector<HTMLElement>('[aria-invalid], [data-amiss] summary')?.focus();
  }, [errors]);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isSending) return;
    setProblem(undefined);
    if (!draft.action) return setProblem(words.first);
    const amiss = missing(draft, new Date());
    if (amiss.length) return refuse(amiss);
    setErrors([]);
    const input = inputOf(draft, item, isAppealed);
    const told = toldOf(draft, item, isAppealed);
    setSending(true);
    const { data, refused } = await ask('mutation', DecideCase, { input: { ...input, clientId: clientId(input) } });
    setSending(false);
    if (data) return onDecided(data.decideCase, subject ? told : undefined);
    const field = FIELDS.find((one) => one === refused.field);
    if (field && refused.code === 'INVALID') return refuse([field]);
    setProblem(refused.field === 'action' ? words.errors.action : deskRefusal(refused));
    await onRefused(refused);
  };
  return (
    <section class="panel" aria-labelledby="decide">
      <h3 id="decide">{words.title}</h3>
      <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
        <Choices actions={actionsFor(item, subject)} draft={draft} name={name} isAppealed={isAppealed} write={write} />
        {draft.action && (
          <DecisionFields {...{ draft, rules, name, errors, isAppealed, write }} action={draft.action} />
        )}
        <Preview told={subject ? toldOf(draft, item, isAppealed) : undefined} name={name} isChosen={!!draft.action} />
        {problem && <p role="alert">{problem}</p>}
        <button class="btn btn--action" aria-disabled={isSending}>
          {draft.action ? words.do[draft.action] : words.title}
        </button>
      </form>
    </section>
  );
}

interface ChoicesProps {
  actions: readonly Action[];
  draft: DecisionDraft;
  name: string;
  isAppealed: boolean;
  write: (event: DecisionEvent) => void;
}

function Choices({ actions, draft, name, isAppealed, write }: ChoicesProps) {
  return (
    <fieldset>
      <legend class="vh">{words.legend}</legend>
      <div class="opts">
        {actions.map((action) => {
          const [label, consequence] = words.choices[action];
          const text = action === 'LEAVE' && isAppealed ? words.leaveAppealed : consequence;
          return (
            <label key={action}>
              <input
                type="radio"
                name="action"
                checked={draft.action === action}
                onChange={() => write({ type: 'chose', action })}
              />
              {named(label, name)}
              <span>{named(text, name)}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

interface PreviewProps {
  told: StatementFacts | undefined;
  name: string;
  isChosen: boolean;
}

/** What the writer will read: the very part that shows it to them, filled with what is about to be sent. */
export function Preview({ told, name, isChosen }: PreviewProps) {
  if (!isChosen) return <p class="muted">{words.noChoice}</p>;
  if (!told) return <p class="muted">{named(words.noPreview, name)}</p>;
  return (
    <div class="preview" role="group" aria-labelledby="preview">
      <p id="preview" class="preview__l">
        {named(words.preview, name)}
      </p>
      <Statement facts={told} level="h4" />
    </div>
  );
}

/** After deciding: that it is done, and what was sent. The focus is here, where the form was. */
export function Told({ statement }: { statement: StatementFacts | undefined }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const who = statement ? words.told : words.nothingTold;
  useEffect(() => {
    heading.current?.focus();
    announce(`${words.done} ${who}`);
  }, []);
  return (
    <section class="panel" aria-labelledby="told">
      <h3 id="told" ref={heading} tabIndex={-1}>
        {words.done} {who}
      </h3>
      {statement && (
        <div class="preview">
          <Statement facts={statement} level="h4" />
        </div>
      )}
      <p>
        <a class="btn btn--small" href="/mod">
          {moderation.case.next}
        </a>
      </p>
    </section>
  );
}

/** What was typed when somebody else was faster: it is theirs to copy. */
export function Typed({ draft: { rule, words: written } }: { draft: DecisionDraft }) {
  const texts = [rule, written].filter((text) => text.trim());
  if (texts.length === 0) return null;
  return (
    <section class="panel" aria-labelledby="typed">
      <h3 id="typed">{words.typed}</h3>
      {texts.map((text) => (
        <Quoted key={text} label="" text={text} />
      ))}
    </section>
  );
}

/** The name of the writer where a sentence has a place for it. */
function named(text: string, name: string): string {
  return text.replace('{name}', name || words.theWriter);
}

/** One id for one decision: sent twice it decides once, and another decision is another. */
function useClientId(): (input: object) => string {
  const last = useRef({ said: '', id: '' });
  return (input) => {
    const said = JSON.stringify(input);
    if (last.current.said !== said) last.current = { said, id: crypto.randomUUID() };
    return last.current.id;
  };
}
