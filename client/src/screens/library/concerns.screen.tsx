import { useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { shell } from '../../../words/en/shell.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Field } from '../../parts/field.js';
import { Loaded } from '../../parts/loaded.js';
import { More, useMore } from '../../parts/more.js';
import { Outcome } from '../../parts/outcome.js';
import { dateWords } from '../../parts/times.js';
import { useDoing } from '../../parts/use-doing.js';
import { useRouter } from '../../router/router.js';
import { LibraryFrame } from './library-frame.js';
import { CloseConcern, LibraryConcerns } from './library.documents.js';

const words = library.notes;

type Concerns = ResultOf<typeof LibraryConcerns>['libraryConcerns'];
type Concern = Concerns['edges'][number]['node'];

/** What readers found unclear or wrong, open or closed. */
export default function ConcernsScreen() {
  const isOpen = useRouter().query.get('show') !== 'closed';
  const asked = useAsked(LibraryConcerns, { open: isOpen, after: null }, 'network-only');
  usePage(words.title, asked.data !== undefined || asked.refused !== undefined);
  return (
    <LibraryFrame here="notes">
      <h1>{words.title}</h1>
      <Loaded asked={asked} what={library.what}>
        {({ libraryConcerns }) => (
          <>
            <p class="muted">{words.lead}</p>
            <nav class="row views" aria-label={words.title}>
              <a class="btn btn--small" href="/library/notes" aria-current={isOpen ? 'page' : undefined}>
                {words.open}
              </a>
              <a class="btn btn--small" href="/library/notes?show=closed" aria-current={isOpen ? undefined : 'page'}>
                {words.closed}
              </a>
            </nav>
            <List key={String(isOpen)} isOpen={isOpen} concerns={libraryConcerns} />
          </>
        )}
      </Loaded>
    </LibraryFrame>
  );
}

function List({ isOpen, concerns }: { isOpen: boolean; concerns: Concerns }) {
  const ask = useAsk();
  const further = useMore(concerns, async (after) => {
    const { data, refused } = await ask('query', LibraryConcerns, { open: isOpen, after });
    return refused ? { refused } : { data: data.libraryConcerns };
  });
  if (further.nodes.length === 0) return <p class="empty">{isOpen ? words.noneOpen : words.noneClosed}</p>;
  return (
    <>
      <ul class="own" role="list" ref={further.list}>
        {further.nodes.map((concern) => (
          <li key={concern.id}>
            <Note concern={concern} />
          </li>
        ))}
      </ul>
      <More of={further} label={words.more} />
    </>
  );
}

function Note({ concern }: { concern: Concern }) {
  const { title, section, words: said, receivedOn, isCurrent, revisionId, workId, answer } = concern;
  return (
    <article class="stack">
      <h2>
        <a href={`/library/work/${workId}`}>{title}</a>
      </h2>
      <p class="meta">
        <span>{section || words.whole}</span>
        <span>{words.received.replace('{date}', dateWords(receivedOn))}</span>
        {!isCurrent && <span>{words.earlier}</span>}
      </p>
      <p class="typed">{said}</p>
      <p>
        <a href={`/library/revision/${revisionId}`}>{words.wording}</a>
      </p>
      {answer === null ? <Closing id={concern.id} /> : <Closed concern={concern} />}
    </article>
  );
}

function Closed({ concern: { answer, answererName, answeredAt } }: { concern: Concern }) {
  const by = words.by
    .replace('{name}', answererName ?? shell.somebody)
    .replace('{date}', answeredAt ? dateWords(answeredAt) : '');
  return (
    <>
      <p class="typed">{answer}</p>
      <p class="muted small">{by}</p>
    </>
  );
}

function Closing({ id }: { id: string }) {
  const ask = useAsk();
  const doing = useDoing();
  const [answer, setAnswer] = useState('');
  const [isMissing, setMissing] = useState(false);
  const close = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(!answer.trim());
    if (answer.trim()) await doing.run(() => ask('mutation', CloseConcern, { id, answer }), words.done);
  };
  if (doing.done) return <Outcome done={doing.done} />;
  return (
    <form class="stack" noValidate onSubmit={(event) => void close(event)}>
      <Field label={words.answer} hint={words.answerHint} error={isMissing ? words.none : doing.wrongWith('answer')}>
        <textarea class="inp" rows={3} value={answer} onInput={(event) => setAnswer(event.currentTarget.value)} />
      </Field>
      <button class="btn">{words.do}</button>
      <Outcome wrong={doing.wrong('answer')} />
    </form>
  );
}
