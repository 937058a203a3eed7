import { useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Field } from '../../parts/field.js';
import { Loaded } from '../../parts/loaded.js';
import { Outcome } from '../../parts/outcome.js';
import { dateWords } from '../../parts/times.js';
import { useDoing } from '../../parts/use-doing.js';
import { useRouter } from '../../router/router.js';
import type { Params } from '../../screen.js';
import { Changes } from './changes.js';
import { LibraryFrame } from './library-frame.js';
import { BeginRevision, LibraryWork, RenameWork } from './library.documents.js';
import { slugWords } from './new-work.screen.js';
import { counted, dueWords } from './standing.js';

const words = library.work;

type Work = ResultOf<typeof LibraryWork>['libraryWork'];
type Revision = Work['revisions'][number];

/** One text: what readers see, all its wordings, and what changed between them. */
export default function WorkScreen({ params }: { params: Params }) {
  const asked = useAsked(LibraryWork, { id: params.id! });
  const title = asked.data?.libraryWork.title ?? library.title;
  usePage(title, asked.data !== undefined || asked.refused !== undefined);
  return (
    <LibraryFrame here="text">
      <h1>{title}</h1>
      <Loaded asked={asked} what={words.what}>
        {({ libraryWork }) => (
          <>
            <Standing work={libraryWork} />
            <History revisions={libraryWork.revisions} />
            {libraryWork.revisions.length > 1 && <Compare revisions={libraryWork.revisions} />}
            <Again workId={libraryWork.id} />
            <Address work={libraryWork} again={asked.again} />
          </>
        )}
      </Loaded>
    </LibraryFrame>
  );
}

function Standing({ work: { kind, slug, publishedId, due, nextReviewOn, openConcerns } }: { work: Work }) {
  return (
    <>
      <p>
        {library.kinds[kind]}. {dueWords(due, nextReviewOn)}.
      </p>
      <p class="row">
        {publishedId && kind === 'ARTICLE' && (
          <a class="btn btn--small" href={`/articles/${slug}`}>
            {words.published}
          </a>
        )}
        {openConcerns > 0 && (
          <a class="btn btn--small" href="/library/notes">
            {counted(library.list.notes, openConcerns)}
          </a>
        )}
      </p>
    </>
  );
}

function History({ revisions }: { revisions: readonly Revision[] }) {
  return (
    <section class="sec" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      <ol class="shelf" role="list" reversed>
        {revisions.map((revision) => (
          <li key={revision.id}>
            <a href={`/library/revision/${revision.id}`}>
              <span class="t">
                {words.line.replace('{n}', String(revision.n))}: {library.states[revision.state]}
              </span>
              <span class="m">{whereFrom(revision)}.</span>
              {revision.reviews.slice(0, 1).map(({ id, reviewedBy, reviewedOn, nextReviewOn }) => (
                <span key={id} class="m">
                  {reviewWords({ reviewedBy, reviewedOn, nextReviewOn })}
                </span>
              ))}
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

function whereFrom({ authorName, isYours, origin, publishedOn, replacedOn }: Revision): string {
  const by = isYours ? words.byYou : authorName ? words.by.replace('{name}', authorName) : words.origin[origin];
  const from = publishedOn && words.publishedOn.replace('{date}', dateWords(publishedOn));
  const until = replacedOn && words.replacedOn.replace('{date}', dateWords(replacedOn));
  return [by, from, until].filter(Boolean).join('. ');
}

/** Who reviewed a wording, when, and until when. */
export function reviewWords(review: { reviewedBy: string; reviewedOn: string; nextReviewOn: string }): string {
  return library.revision.reviews
    .replace('{name}', review.reviewedBy)
    .replace('{date}', dateWords(review.reviewedOn))
    .replace('{next}', dateWords(review.nextReviewOn));
}

function Compare({ revisions }: { revisions: readonly Revision[] }) {
  const [chosen, choose] = useState({ from: revisions[1]!.id, to: revisions[0]!.id });
  const [shown, show] = useState<typeof chosen>();
  const find = (id: string) => revisions.find((revision) => revision.id === id)!;
  const Choice = ({ end }: { end: 'from' | 'to' }) => (
    <Field label={words[end]}>
      <select
        class="inp"
        value={chosen[end]}
        onChange={(event) => choose({ ...chosen, [end]: event.currentTarget.value })}
      >
        {revisions.map(({ id, n, state }) => (
          <option key={id} value={id}>
            {words.line.replace('{n}', String(n))}, {library.states[state]}
          </option>
        ))}
      </select>
    </Field>
  );
  return (
    <section class="sec stack" aria-labelledby="compare">
      <h2 id="compare">{words.compare}</h2>
      <div class="pair">
        {Choice({ end: 'from' })}
        {Choice({ end: 'to' })}
      </div>
      <button class="btn" type="button" onClick={() => show(chosen)}>
        {words.show}
      </button>
      {shown && <Changes key={`${shown.from}${shown.to}`} from={find(shown.from)} to={find(shown.to)} />}
    </section>
  );
}

function Again({ workId }: { workId: string }) {
  const ask = useAsk();
  const { go } = useRouter();
  const doing = useDoing();
  const [clientId] = useState(() => crypto.randomUUID());
  const begin = async () => {
    const input = { clientId, workId };
    const data = await doing.run(() => ask('mutation', BeginRevision, { input }), words.again.done);
    if (data) go(`/library/revision/${data.beginRevision.id}`);
  };
  return (
    <section class="sec stack" aria-labelledby="again">
      <h2 id="again">{words.again.title}</h2>
      <p class="muted">{words.again.lead}</p>
      <button class="btn" type="button" onClick={() => void begin()}>
        {words.again.do}
      </button>
      <Outcome wrong={doing.wrong()} />
    </section>
  );
}

function Address({ work, again }: { work: Work; again: () => void }) {
  const ask = useAsk();
  const doing = useDoing();
  const rename = async (event: SubmitEvent) => {
    event.preventDefault();
    const slug = (new FormData(event.currentTarget as HTMLFormElement).get('slug') as string).trim();
    const data = await doing.run(() => ask('mutation', RenameWork, { id: work.id, slug }), words.address.done);
    if (data) again();
  };
  return (
    <section class="sec stack" aria-labelledby="address">
      <h2 id="address">{words.address.title}</h2>
      <form class="stack" noValidate onSubmit={(event) => void rename(event)}>
        <p class="muted">{words.address.lead.replace('{slug}', work.slug)}</p>
        <Field label={words.address.label} hint={library.begin.slugHint} error={slugWords(doing.refused)}>
          <input
            class="inp"
            name="slug"
            defaultValue={work.slug}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
          />
        </Field>
        <button class="btn">{words.address.do}</button>
        <Outcome done={doing.done} wrong={doing.wrong('slug')} />
      </form>
    </section>
  );
}
