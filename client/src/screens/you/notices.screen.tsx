import { you as words } from '../../../words/en/you.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { More, useMore } from '../../parts/more.js';
import { Statement } from '../../parts/statement.js';
import { hourWords } from '../../parts/times.js';
import { useRouter } from '../../router/router.js';
import { AppealForm } from './appeal-form.js';
import { OwnPage } from './own-page.js';
import { Doing, NotDone, useSaving } from './saving.js';
import { MyNotices, PlaceOfPost } from './you.documents.js';

type Page = ResultOf<typeof MyNotices>['myNotices'];
type Notice = Page['edges'][number]['node'];

/** Care notes, and what was decided about the person's words: what, by which rule, until when, and what they can do. */
export default function NoticesScreen() {
  const asked = useAsked(MyNotices, {});
  const { name } = words.lists.notices;
  usePage(name, asked.isSettled);
  return (
    <OwnPage title={name} lead={words.notices.about}>
      <Loaded asked={asked} what={words.notices.what}>
        {({ myNotices }) =>
          myNotices.edges.length === 0 ? <p class="empty">{words.notices.none}</p> : <Notices first={myNotices} />
        }
      </Loaded>
    </OwnPage>
  );
}

function Notices({ first }: { first: Page }) {
  const ask = useAsk();
  const further = useMore(first, async (after) => {
    const { data, refused } = await ask('query', MyNotices, { after });
    return data ? { data: data.myNotices } : { refused };
  });
  return (
    <>
      <ul class="own" role="list" ref={further.list}>
        {further.nodes.map((notice) => (
          <li key={notice.id}>
            <p class="meta">
              <time dateTime={notice.writtenHour}>{hourWords(notice.writtenHour)}</time>
            </p>
            <Statement facts={{ ...notice, subjectKind: notice.subject.kind }} level="h2">
              <WhereItStands subject={notice.subject} />
              {notice.howToAppeal === 'APPEAL_DECISION' && <AppealForm noticeId={notice.id} />}
            </Statement>
          </li>
        ))}
      </ul>
      <More of={further} />
    </>
  );
}

/** The way to what a notice is about; a message in a room may be gone with its day. */
function WhereItStands({ subject: { kind, id } }: { subject: Notice['subject'] }) {
  const ask = useAsk();
  const saving = useSaving();
  const { go } = useRouter();
  const goToPost = async () => {
    const found = await saving.run(() => ask('query', PlaceOfPost, { id }), '');
    if (found) go(`/t/${found.post.threadId}?post=${found.post.seq}`);
  };
  if (kind === 'MESSAGE') return null;
  if (kind === 'THREAD') {
    return (
      <a class="btn btn--small" href={`/t/${id}`}>
        {words.notices.open}
      </a>
    );
  }
  return (
    <>
      <NotDone refused={saving.refused} />
      <Doing saving={saving} looks="btn btn--small" onClick={() => void goToPost()}>
        {words.notices.open}
      </Doing>
    </>
  );
}
