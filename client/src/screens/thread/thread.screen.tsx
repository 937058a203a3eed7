import { useEffect, useState } from 'preact/hooks';
import { conversations as words } from '../../../words/en/conversations.js';
import { useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loading, NotLoaded } from '../../parts/loaded.js';
import { Shell, Up } from '../../parts/shell.js';
import type { Offer } from '../../parts/support-offer.js';
import { useRouter } from '../../router/router.js';
import type { Params } from '../../routes.js';
import { placeOf } from './post.js';
import { PostList } from './post-list.js';
import { ThreadHead } from './thread-head.js';
import { ThreadPlace } from './thread.documents.js';
import { type OpenThread, type Thread, useThread } from './use-thread.js';
import { useReading } from './use-reading.js';

/** A conversation: its posts from the first unread on, and a place to answer. */
export default function ThreadScreen({ params }: { params: Params }) {
  const { query, scroll } = useRouter();
  const at = seqOf(query.get('post') ?? query.get('at'));
  const page = useThread(params.id!, at);
  const { thread, refused, posts } = page;
  const title = thread ? titleOf(thread) : words.title;
  usePage(title, thread !== undefined || refused !== undefined);
  useReading(params.id!, thread?.readUpTo, posts.all.length);
  useEffect(() => {
    if (at !== undefined && scroll === undefined && thread) goTo(at);
  }, [at, thread !== undefined]);
  return (
    <Shell looks="main--thread" bare={thread !== undefined}>
      {thread ? (
        <Inside thread={thread} title={title} page={page} />
      ) : (
        <>
          <h1 class={refused ? undefined : 'vh'}>{words.title}</h1>
          {refused ? (
            <NotLoaded refused={refused} what={words.what} again={page.again} />
          ) : (
            <Loading what={words.what} />
          )}
        </>
      )}
    </Shell>
  );
}

function Inside({ thread, title, page }: { thread: Thread; title: string; page: OpenThread }) {
  const place = useAsked(ThreadPlace, { groupId: thread.groupId });
  const [offer, setOffer] = useState<{ offer: Offer; id: string }>();
  const group = place.data?.group;
  return (
    <>
      <Up to={`/g/${thread.groupId}`}>{group?.name ?? words.up}</Up>
      <h1>{title}</h1>
      <ThreadHead thread={thread} joining={group?.joining} setThread={page.setThread} />
      <PostList
        page={page}
        offer={offer}
        onOffer={(given, id) => setOffer(given && { offer: given, id })}
        onReply={undefined}
        onJump={goTo}
      />
      <Quiet thread={thread} hours={place.data?.expectedHours ?? null} />
      {thread.isLocked && <p class="notice">{words.locked}</p>}
      {!thread.isLocked && group?.readOnly && <p class="notice">{words.readOnly}</p>}
    </>
  );
}

/** What there is to say while nobody has replied. */
function Quiet({ thread, hours }: { thread: Thread; hours: number | null }) {
  if (thread.lastSeq > 1) return null;
  const usual = hours === 1 ? words.hour : words.hours.replace('{number}', String(hours));
  return (
    <div class="sec muted">
      <p>{thread.opener?.isYou ? words.noneYours : words.none}</p>
      {thread.isWaiting && hours !== null && <p>{usual}</p>}
    </div>
  );
}

/** Takes the person to a post on the page. */
function goTo(seq: number): void {
  const heading = document.getElementById(placeOf(seq));
  heading?.focus({ preventScroll: true });
  heading?.closest('article')?.scrollIntoView({ block: 'start' });
}

function titleOf({ title, showing }: Thread): string {
  return title ?? (showing === 'SHOW' ? words.gone : words.covered);
}

function seqOf(text: string | null): number | undefined {
  return text && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined;
}
