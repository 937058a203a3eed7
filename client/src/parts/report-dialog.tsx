import { useState } from 'preact/hooks';
import { shell } from '../../words/en/shell.js';
import { writing } from '../../words/en/writing.js';
import { type Ask, useAsk } from '../api/use-api.js';
import { Dialog } from './dialog.js';
import { Field } from './field.js';
import { refusalWords } from './refusal-words.js';
import { Concern, Report } from './report-dialog.documents.js';

const words = writing.report;

export interface Subject {
  kind: 'POST' | 'MESSAGE' | 'THREAD';
  id: string;
}

type Reason = keyof typeof words.reasons;
type Choice = Reason | 'CONCERN';
type Next = keyof typeof words.next;

const REASONS = Object.entries(words.reasons) as [Reason, string][];

/** Tells the moderators of something, or that one is worried about whoever wrote it. What was typed stays on failure. */
export function ReportDialog({ subject, onClose }: { subject: Subject; onClose: () => void }) {
  const ask = useAsk();
  const [next, setNext] = useState<Next>();
  const [refused, setRefused] = useState<string>();
  const send = async (choice: Choice, said: string) => {
    const answer = await sent(ask, subject, choice, said.trim() || null);
    if (typeof answer === 'object') setRefused(answer.refused);
    else setNext(answer);
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      {next ? <Received next={next} onClose={onClose} /> : <Form refused={refused} onSend={send} onClose={onClose} />}
    </Dialog>
  );
}

async function sent(
  ask: Ask,
  subject: Subject,
  choice: Choice,
  said: string | null,
): Promise<Next | { refused: string }> {
  if (choice === 'CONCERN') {
    const { data, refused } = await ask('mutation', Concern, { input: { ...subject, words: said } });
    return data ? data.voiceConcern.next : { refused: refusalWords(refused) };
  }
  const { data, refused } = await ask('mutation', Report, { input: { ...subject, reason: choice, words: said } });
  return data ? data.reportSubject.next : { refused: refusalWords(refused) };
}

interface FormProps {
  refused: string | undefined;
  onSend: (choice: Choice, said: string) => Promise<void>;
  onClose: () => void;
}

function Form({ refused, onSend, onClose }: FormProps) {
  const [choice, setChoice] = useState<Choice>();
  const [said, setSaid] = useState('');
  const [isSending, setSending] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!choice || isSending) return;
    setSending(true);
    await onSend(choice, said);
    setSending(false);
  };
  const option = (value: Choice, label: string, note?: string) => (
    <label key={value}>
      <input type="radio" name="reason" required checked={choice === value} onChange={() => setChoice(value)} />
      {label}
      {note && <span>{note}</span>}
    </label>
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <p>{words.lead}</p>
      <p>
        {words.urgent} <a href="/help">{shell.helpNow}</a>
      </p>
      {refused && <p role="alert">{refused}</p>}
      <fieldset class="opts">
        <legend class="vh">{words.title}</legend>
        {option('CONCERN', words.concern, words.concernNote)}
        {REASONS.map(([reason, label]) => option(reason, label))}
      </fieldset>
      <Field label={words.words}>
        <textarea class="ta" rows={3} value={said} onInput={(event) => setSaid(event.currentTarget.value)} />
      </Field>
      <div class="row">
        <button class="btn btn--action" aria-disabled={isSending}>
          {words.do}
        </button>
        <button class="btn" type="button" onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}

function Received({ next, onClose }: { next: Next; onClose: () => void }) {
  return (
    <>
      <p role="status">
        {words.received} {words.next[next]}
      </p>
      <p>
        <a href="/help#worried">{words.worried}</a>
      </p>
      <button class="btn" type="button" onClick={onClose}>
        {shell.close}
      </button>
    </>
  );
}
