import { joining as words } from '../../../../words/en/joining.js';
import { useState } from 'preact/hooks';
import { announce } from '../../../announcer.js';
import { useAsk } from '../../../api/use-api.js';
import { Field } from '../../../parts/field.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import type { OneGroup } from '../one-group.js';
import { Rules } from '../rules.js';
import { AskToJoin, JoinGroup, WithdrawJoinRequest } from './joining.documents.js';

interface JoiningProps {
  group: OneGroup;
  /** Reads the group again once this person stands differently with it. */
  again: () => void;
}

/** How to come into a group, whatever the way; the house rules come first. */
export function Joining({ group, again }: JoiningProps) {
  const { viewerCan, joining } = group;
  if (viewerCan.includes('WITHDRAW_REQUEST')) return <Asked group={group} again={again} />;
  if (viewerCan.includes('JOIN') || viewerCan.includes('ASK_TO_JOIN')) return <Form group={group} again={again} />;
  const isOpen = joining === 'OPEN' || joining === 'REQUEST';
  return (
    <section class="sec" aria-labelledby="join">
      <h2 id="join">{words.inviteOnly}</h2>
      <p class="muted">{isOpen ? words.closed : words.inviteLead}</p>
      {!isOpen && (
        <div class="row sec__a">
          <a class="btn" href="/invite">
            {words.invite}
          </a>
        </div>
      )}
    </section>
  );
}

interface Wrong {
  field?: string | undefined;
  words: string;
}

function Form({ group, again }: JoiningProps) {
  const ask = useAsk();
  const [wrong, setWrong] = useState<Wrong>();
  const asks = !group.viewerCan.includes('JOIN');
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    if (!fields.has('read')) return setWrong({ field: 'read', words: words.readFirst });
    const answer = (fields.get('answer') as string | null) ?? null;
    const { refused } = asks
      ? await ask('mutation', AskToJoin, { input: { groupId: group.id, answer } })
      : await ask('mutation', JoinGroup, { input: { groupId: group.id, rulesRead: true } });
    if (refused) return setWrong({ field: refused.field, words: refusalWords(refused) });
    announce(asks ? words.sent : words.joined);
    focusHeading();
    again();
  };
  return (
    <section class="sec" aria-labelledby="join">
      <h2 id="join">{asks ? words.ask : words.join}</h2>
      <form class="stack" noValidate onSubmit={(event) => void submit(event)}>
        {group.requestDeclined && <p>{words.declined}</p>}
        <p class="muted">{asks ? words.askLead : words.joinLead}</p>
        <h3>{words.rules}</h3>
        <Rules of={group.rules} />
        {asks && <Answer question={group.question} error={wrong?.field === 'answer' ? wrong.words : undefined} />}
        <Tick wrong={wrong?.field === 'answer' ? undefined : wrong} />
        <button class="btn btn--action">{asks ? words.doAsk : words.doJoin}</button>
        {asks && <p class="hint">{words.askAfter}</p>}
      </form>
    </section>
  );
}

function Tick({ wrong }: { wrong: Wrong | undefined }) {
  return (
    <div>
      {wrong && (
        <p class="error" role="alert" id="join-wrong">
          {wrong.words}
        </p>
      )}
      <label class="tick">
        <input type="checkbox" name="read" aria-describedby={wrong && 'join-wrong'} />
        {words.read}
      </label>
    </div>
  );
}

function Answer({ question, error }: { question: string | null; error: string | undefined }) {
  return (
    <>
      {question && <p>{words.question.replace('{question}', question)}</p>}
      <Field label={words.answer} hint={words.answerHint} error={error}>
        <textarea class="ta" name="answer" rows={4} />
      </Field>
    </>
  );
}

function Asked({ group, again }: JoiningProps) {
  const ask = useAsk();
  const [wrong, setWrong] = useState<string>();
  const withdraw = async () => {
    const { refused } = await ask('mutation', WithdrawJoinRequest, { groupId: group.id });
    if (refused) return setWrong(refusalWords(refused));
    announce(words.withdrawn);
    focusHeading();
    again();
  };
  return (
    <section class="sec stack" aria-labelledby="join">
      <h2 id="join">{words.asked}</h2>
      <p class="muted">{words.askedLead}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <button class="btn" type="button" onClick={() => void withdraw()}>
        {words.withdraw}
      </button>
    </section>
  );
}

/** What had the focus is gone in a moment; the top of the page is where the new choices are. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}
