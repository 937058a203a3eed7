import { useEffect } from 'preact/hooks';
import { record as words } from '../../../words/en/record.js';
import { announce } from '../../announcer.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { minuteWords } from '../../parts/times.js';
import { useRouter } from '../../router/router.js';
import { DeskFrame, NotForYou } from './desk-frame.js';
import { AuditTrail, RecordReader } from './moderation.documents.js';
import { readsRecord } from './team.js';

type Trail = ResultOf<typeof AuditTrail>['auditTrail'];
type Entry = Trail['edges'][number]['node'];

/** What the team did and looked at, for stewards of the whole community. */
export default function RecordScreen() {
  const asked = useAsked(RecordReader, {});
  usePage(words.title, asked.isSettled);
  if (asked.data && !readsRecord(asked.data.me.staff)) return <NotForYou />;
  return (
    <DeskFrame here="record" staff={asked.data?.me.staff ?? []} looks="main main--record">
      <h1>{words.title}</h1>
      <p class="muted">{words.lead}</p>
      <Loaded asked={asked} what={words.what}>
        {() => <Trails />}
      </Loaded>
    </DeskFrame>
  );
}

function Trails() {
  const after = useRouter().query.get('after');
  const asked = useAsked(AuditTrail, { after }, 'network-only');
  useEffect(() => {
    if (!after) return;
    scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus();
    announce(words.shownOlder);
  }, [after]);
  return (
    <Loaded asked={asked} what={words.what}>
      {({ auditTrail: { edges, pageInfo } }) => (
        <>
          <Table entries={edges.map(({ node }) => node)} />
          <p class="row">
            {pageInfo.hasNextPage && (
              <a class="btn" href={`/mod/record?after=${encodeURIComponent(pageInfo.endCursor ?? '')}`}>
                {words.older}
              </a>
            )}
            {after && (
              <a class="btn btn--bare" href="/mod/record">
                {words.newest}
              </a>
            )}
          </p>
        </>
      )}
    </Loaded>
  );
}

function Table({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return <p>{words.none}</p>;
  return (
    <table class="record">
      <caption class="muted small">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.when}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.did}</th>
          <th scope="col">{words.about}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ at, staffName, action, subjectKind, subjectId }, i) => (
          <tr key={i}>
            <td data-label={words.when}>
              <time dateTime={at}>{minuteWords(at)}</time>
            </td>
            <td data-label={words.who}>{staffName ?? words.left}</td>
            <td data-label={words.did}>{wordsOf(words.acts, action)}</td>
            <td data-label={words.about}>
              <a href={placeOf(subjectKind, subjectId)}>{wordsOf(words.kinds, subjectKind)}</a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function placeOf(kind: string, id: string): string {
  return kind === 'library' ? `/library/work/${id}` : `/mod?${kind}=${id}`;
}

function wordsOf(all: Readonly<Record<string, string>>, name: string): string {
  return all[name] ?? name;
}
