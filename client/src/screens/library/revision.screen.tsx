import { useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { Up } from '../../parts/shell.js';
import type { Params } from '../../screen.js';
import { Acts } from './acts.js';
import { Changes } from './changes.js';
import type { Revision } from './draft.reducer.js';
import { Editor } from './editor.js';
import { LibraryFrame } from './library-frame.js';
import { LibraryRevision, RevisionWork } from './library.documents.js';
import { Reading } from './reading.js';
import { Approving, SendingBack } from './reviewing.js';
import { useDraft } from './use-draft.js';
import { reviewWords } from './work.screen.js';

const words = library.revision;

type Work = ResultOf<typeof RevisionWork>['libraryWork'];

interface WordingProps {
  revision: Revision;
  work: Work;
  again: () => void;
}

/** One wording: to write, to read, to review, and to publish. */
export default function RevisionScreen({ params }: { params: Params }) {
  const asked = useAsked(LibraryRevision, { id: params.id! }, 'network-only');
  const revision = asked.data?.libraryRevision;
  const title = revision
    ? words.title.replace('{title}', revision.title).replace('{n}', String(revision.n))
    : library.title;
  usePage(title, asked.data !== undefined || asked.refused !== undefined);
  return (
    <LibraryFrame here="text">
      {revision && <Up to={`/library/work/${revision.workId}`}>{library.work.history}</Up>}
      <h1>{title}</h1>
      <Loaded asked={asked} what={library.edit.what}>
        {({ libraryRevision }) => <OfWork key={libraryRevision.id} revision={libraryRevision} again={asked.again} />}
      </Loaded>
    </LibraryFrame>
  );
}

function OfWork({ revision, again }: Omit<WordingProps, 'work'>) {
  const asked = useAsked(RevisionWork, { id: revision.workId }, 'network-only');
  const [loads, setLoads] = useState(0);
  const reload = () => {
    again();
    setLoads(loads + 1);
  };
  return (
    <Loaded asked={asked} what={library.work.what}>
      {({ libraryWork }) => (
        <>
          <p class="strong">{library.states[revision.state]}</p>
          {revision.reviews.map((review) => (
            <p key={review.id}>{reviewWords(review)}</p>
          ))}
          {revision.returnedWords && (
            <div class="flag">
              <p class="strong">{words.returned}</p>
              <p class="typed">{revision.returnedWords}</p>
            </div>
          )}
          {revision.viewerCan.includes('SAVE') ? (
            <Draft key={loads} revision={revision} work={libraryWork} again={again} reload={reload} />
          ) : (
            <Wording revision={revision} work={libraryWork} again={again} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Draft({ revision, work, again, reload }: WordingProps & { reload: () => void }) {
  const editing = useDraft(revision, again);
  const loadOther = () => {
    editing.forget();
    reload();
  };
  const save = editing.isUnsaved ? editing.save : undefined;
  return (
    <>
      <Editor kind={work.kind} editing={editing} reload={loadOther} />
      <Missing revision={revision} />
      <section class="sec stack" aria-labelledby="acts">
        <h2 id="acts">{words.acts}</h2>
        <Acts revision={revision} again={again} save={save} forget={editing.forget} />
      </section>
      <details class="unfold">
        <summary>
          <h2>{library.edit.preview}</h2>
        </summary>
        <p class="muted">{library.edit.previewHint}</p>
        <Reading revision={revision} />
      </details>
      <New revision={revision} work={work} />
    </>
  );
}

function Wording({ revision, work, again }: WordingProps) {
  const can = (act: Revision['viewerCan'][number]) => revision.viewerCan.includes(act);
  const ofOne = revision.state === 'SUBMITTED' && revision.isYours;
  return (
    <>
      <New revision={revision} work={work} />
      <section class="sec" aria-label={library.edit.preview}>
        <Reading revision={revision} />
      </section>
      <section class="sec stack" aria-labelledby="acts">
        <h2 id="acts">{words.acts}</h2>
        {revision.viewerCan.length === 0 && <p class="muted">{words.none}</p>}
        {ofOne && <p class="muted">{words.own}</p>}
        <Acts revision={revision} again={again} />
        {can('APPROVE') && <Approving revision={revision} again={again} />}
        {can('SEND_BACK') && <SendingBack revision={revision} again={again} />}
      </section>
    </>
  );
}

function Missing({ revision: { missing } }: { revision: Revision }) {
  return (
    <section class="sec" aria-labelledby="missing">
      <h2 id="missing">{library.missing.title}</h2>
      {missing.length === 0 ? (
        <p>{library.missing.none}</p>
      ) : (
        <ul class="points">
          {missing.map(({ what, place }) => (
            <li key={`${what}${place}`}>{library.missing[what].replace('{place}', place)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** What is new against what readers see, when something else is published. */
function New({ revision, work }: Pick<WordingProps, 'revision' | 'work'>) {
  const published = work.revisions.find(({ id }) => id === work.publishedId);
  if (!published || published.id === revision.id || published.n > revision.n) return null;
  return (
    <section class="sec" aria-labelledby="new">
      <h2 id="new">{words.changedFrom.replace('{n}', String(published.n))}</h2>
      <Changes key={revision.version} from={published} to={revision} />
    </section>
  );
}
