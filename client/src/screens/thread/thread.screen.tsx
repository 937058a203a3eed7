import { useEffect, useState } from 'preact/hooks';
import { conversations as words } from '../../../words/en/conversations.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loading, NotLoaded } from '../../parts/loaded.js';
import { Shell, Up } from '../../parts/shell.js';
import type { Offer } from '../../parts/support-offer.js';
import { useRouter } from '../../router/router.js';
import type { Params } from '../../screen.js';
import { placeOf } from './post.js';
import { takeOffer } from './offered.js';
import { PostList } from './post-list.js';
import { Reply, type Wish } from './reply.js';
import { ThreadHead } from './thread-head.js';
import { ThreadPlace } from './thread.documents.js';
import { type OpenThread, type Post, type Thread, useThread } from './use-thread.js';
import { useReading } from './use-reading.js';

type Place = ResultOf<typeof ThreadPlace>;

/** A conversation: its posts from the first unread on, and a place to answer. */
export default function ThreadScreen({ params }: { params: Params }) {
  const { query, scroll } = useRouter();
  const at = seqOf(query.get('post'));
  const page = useThread(params.id!, at);
  const { thread, refused, posts } = page;
  const title = thread ? titleOf(thread) : words.title;
  usePage(title, thread !== undefined || refused !== undefined);
  useReading(params.id!, thread?.readUpTo, posts.all.length);
  const isThere = at !== undefined && isOn(page, at);
  useEffect(() => {
    if (at !== undefined && isThere && scroll === undefined) goTo(at);
  }, [at, isThere]);
  return (
    <Shell looks="main--thread" bare={thread?.viewerCan.includes('REPLY') ?? false}>
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
  const { path, go } = useRouter();
  const place = useAsked(ThreadPlace, { groupId: thread.groupId }).data;
  const [offer, setOffer] = useState(() => takeOffer(thread.id));
  const [wish, setWish] = useState<Wish>();
  const [written, setWritten] = useState<number>();
  useEffect(() => {
    if (written !== undefined) goTo(written);
  }, [written]);
  const { newFrom, posts } = page;
  const mayReply = place && mayWrite(thread, place.group);
  const posted = (post: Post, given: Offer | null) => {
    page.tell({ type: 'wrote', post });
    page.setThread({ lastSeq: post.seq });
    setOffer(given ? { offer: given, id: post.id } : undefined);
    setWritten(post.seq);
  };
  const toNew = newFrom === undefined ? undefined : posts.all.find(({ seq }) => seq >= newFrom);
  return (
    <>
      <Up to={`/g/${thread.groupId}`}>{place?.group.name ?? words.up}</Up>
      <h1>{title}</h1>
      <ThreadHead thread={thread} joining={place?.group.joining} setThread={page.setThread} />
      <PostList
        page={page}
        offer={offer}
        onOffer={(given, id) => setOffer(given && { offer: given, id })}
        onReply={mayReply ? (quoted) => setWish({ quoted }) : undefined}
        onJump={(seq) => (isOn(page, seq) ? goTo(seq) : go(`${path}?post=${seq}`))}
      />
      <Quiet thread={thread} hours={place?.expectedHours ?? null} />
      {place && (
        <Answering
          thread={thread}
          place={place}
          page={page}
          wish={wish}
          onWish={setWish}
          onNew={toNew && (() => goTo(toNew.seq))}
          onPosted={posted}
        />
      )}
    </>
  );
}

type AnsweringProps = Omit<Parameters<typeof Reply>[0], 'threadId'> & { thread: Thread };

/** Where to answer, or why there is nowhere. */
function Answering({ thread, ...rest }: AnsweringProps) {
  const { group } = rest.place;
  if (mayWrite(thread, group)) return <Reply threadId={thread.id} {...rest} />;
  if (thread.isLocked) return <p class="sec">{words.locked}</p>;
  if (group.readOnly) return <p class="sec">{words.readOnly}</p>;
  return (
    <p class="sec">
      {words.notMember} <a href={`/g/${group.id}`}>{group.name}</a>
    </p>
  );
}

function mayWrite({ viewerCan }: Thread, group: Place['group']): boolean {
  return viewerCan.includes('REPLY') && group.viewerCan.includes('WRITE');
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

function isOn({ posts }: OpenThread, seq: number): boolean {
  return posts.all.some((post) => post.seq === seq);
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
