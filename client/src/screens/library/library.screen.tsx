import { library } from '../../../words/en/library.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { More, useMore } from '../../parts/more.js';
import { useRouter } from '../../router/router.js';
import { LibraryFrame } from './library-frame.js';
import { LibraryWorks, LongOverdue } from './library.documents.js';
import { counted, dueWords } from './standing.js';

const words = library.list;

type View = keyof typeof words.view;
type Works = ResultOf<typeof LibraryWorks>['libraryWorks'];
type Work = Works['edges'][number]['node'];

const VIEWS = Object.keys(words.view) as View[];

/** Every text of the library and how it stands. */
export default function LibraryScreen() {
  const wanted = useRouter().query.get('show')?.toUpperCase();
  const view = VIEWS.find((one) => one === wanted) ?? 'ALL';
  const asked = useAsked(LibraryWorks, { view, after: null });
  usePage(library.title, asked.data !== undefined || asked.refused !== undefined);
  return (
    <LibraryFrame here="list">
      <h1>{library.title}</h1>
      <Loaded asked={asked} what={library.what}>
        {({ libraryWorks }) => (
          <>
            <p class="muted">{words.lead}</p>
            <LongOverdueAlert />
            <p class="row">
              <a class="btn btn--action" href="/library/new">
                {words.new}
              </a>
            </p>
            <Views view={view} />
            <Texts key={view} view={view} works={libraryWorks} />
          </>
        )}
      </Loaded>
    </LibraryFrame>
  );
}

function LongOverdueAlert() {
  const { data } = useAsked(LongOverdue, {});
  const number = data?.libraryWorks.edges.length ?? 0;
  if (number === 0) return null;
  return (
    <p class="flag" role="status">
      {counted(words.alert, number)}
    </p>
  );
}

function Views({ view }: { view: View }) {
  return (
    <nav class="row views" aria-label={words.views}>
      {VIEWS.map((one) => (
        <a
          key={one}
          class="btn btn--small"
          href={one === 'ALL' ? '/library' : `/library?show=${one.toLowerCase()}`}
          aria-current={one === view ? 'page' : undefined}
        >
          {words.view[one]}
        </a>
      ))}
    </nav>
  );
}

function Texts({ view, works }: { view: View; works: Works }) {
  const ask = useAsk();
  const further = useMore(works, async (after) => {
    const { data, refused } = await ask('query', LibraryWorks, { view, after });
    return refused ? { refused } : { data: data.libraryWorks };
  });
  if (further.nodes.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <>
      <ul class="shelf" role="list" ref={further.list}>
        {further.nodes.map((work) => (
          <Text key={work.id} work={work} />
        ))}
      </ul>
      <More of={further} label={library.notes.more} />
    </>
  );
}

function Text({ work }: { work: Work }) {
  const { id, kind, title, locale, newestState, due, nextReviewOn, openConcerns } = work;
  return (
    <li>
      <a href={`/library/work/${id}`}>
        <span class="t" lang={locale}>
          {title}
        </span>
        <span class="m">
          {library.kinds[kind]}
          {locale !== 'en' && `. ${words.translation.replace('{locale}', locale)}`}. {dueWords(due, nextReviewOn)}.
        </span>
        {newestState !== 'PUBLISHED' && (
          <span class="m">{words.newest.replace('{state}', library.states[newestState])}.</span>
        )}
        {openConcerns > 0 && <span class="m flagged">{counted(words.notes, openConcerns)}</span>}
      </a>
    </li>
  );
}
