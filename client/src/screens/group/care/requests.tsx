import { useRef } from 'preact/hooks';
import { care } from '../../../../words/en/care.js';
import type { ResultOf } from '../../../api/graphql.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { Loaded } from '../../../parts/loaded.js';
import { AnswerJoinRequest, JoinRequests } from './care.documents.js';
import { Outcome } from '../../../parts/outcome.js';
import { useDoing } from '../../../parts/use-doing.js';

const words = care.requests;

/** Who waits to be let in: their words, and nothing about whom. */
export function Requests({ groupId }: { groupId: string }) {
  const ask = useAsk();
  const doing = useDoing();
  const heading = useRef<HTMLHeadingElement>(null);
  const asked = useAsked(JoinRequests, { groupId });
  const answer = async (requestId: string, approve: boolean) => {
    const input = { requestId, approve };
    await doing.run(() => ask('mutation', AnswerJoinRequest, { input }), approve ? words.let : words.declined);
    // The button is gone with its request; somebody else may have answered it, too.
    heading.current?.focus();
    asked.again();
  };
  return (
    <section class="sec stack" aria-labelledby="requests">
      <h2 id="requests" tabIndex={-1} ref={heading}>
        {words.title}
      </h2>
      <p class="muted">{words.lead}</p>
      <Outcome done={doing.done} wrong={doing.wrong()} />
      <Loaded asked={asked} what={words.title}>
        {({ joinRequests }) => <List requests={joinRequests} onAnswer={(id, approve) => void answer(id, approve)} />}
      </Loaded>
    </section>
  );
}

interface ListProps {
  requests: ResultOf<typeof JoinRequests>['joinRequests'];
  onAnswer: (id: string, approve: boolean) => void;
}

function List({ requests, onAnswer }: ListProps) {
  if (requests.length === 0) return <p>{words.none}</p>;
  return (
    <ul class="threads" role="list">
      {requests.map(({ id, answer }, i) => (
        <li key={id} class="stack">
          <h3>{words.one.replace('{number}', String(i + 1))}</h3>
          <p class={answer ? 'pre' : 'muted'}>{answer ?? words.silent}</p>
          <div class="row">
            <Answer onClick={() => onAnswer(id, true)} number={i + 1} label={words.yes} looks="btn--action" />
            <Answer onClick={() => onAnswer(id, false)} number={i + 1} label={words.no} />
          </div>
        </li>
      ))}
    </ul>
  );
}

interface AnswerProps {
  label: string;
  number: number;
  looks?: string;
  onClick: () => void;
}

function Answer({ label, number, looks, onClick }: AnswerProps) {
  return (
    <button class={`btn ${looks ?? ''}`} type="button" onClick={onClick}>
      {label}
      <span class="vh">: {words.one.replace('{number}', String(number))}</span>
    </button>
  );
}
