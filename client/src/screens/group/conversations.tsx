import { Icon } from '../../../components/icon.js';
import { group } from '../../../words/en/group.js';
import { notes } from '../../../words/en/notes.js';
import type { ResultOf } from '../../api/graphql.js';
import { type Asked, useAsk } from '../../api/use-api.js';
import { Who } from '../../parts/byline.js';
import { Loaded } from '../../parts/loaded.js';
import { More, useMore } from '../../parts/more.js';
import { NoteTag } from '../../parts/note-tag.js';
import { hourWords } from '../../parts/times.js';
import { useRouter } from '../../router/router.js';
import { GroupThreads, type threadRow, WaitingThreads } from './group.documents.js';

const words = group.conversations;

export type Thread = ResultOf<typeof threadRow>;
export type AskedThreads = Asked<ResultOf<typeof GroupThreads>>;

interface ConversationsProps {
  groupId: string;
  asked: AskedThreads;
  /** Only those that wait for a first reply, the longest wait first. */
  waiting: boolean;
}

/** The conversations of a group. Reading the list marks nothing as read. */
export function Conversations({ groupId, asked, waiting }: ConversationsProps) {
  const { path: at } = useRouter();
  return (
    <section class="sec" aria-labelledby="conversations">
      <div class="sec__h">
        <h2 id="conversations">{words.title}</h2>
      </div>
      <nav class="sort" aria-label={words.sort}>
        <a href={at} aria-current={waiting ? undefined : 'true'}>
          {words.newest}
        </a>
        <a href={`${at}?waiting=1`} aria-current={waiting ? 'true' : undefined}>
          {words.waiting}
        </a>
      </nav>
      <Loaded asked={asked} what={words.what}>
        {(found) => <Rows key={String(waiting)} first={found.groupThreads} groupId={groupId} waiting={waiting} />}
      </Loaded>
    </section>
  );
}

type Found = ResultOf<typeof GroupThreads>['groupThreads'];

function Rows({ first, groupId, waiting }: { first: Found; groupId: string; waiting: boolean }) {
  const ask = useAsk();
  const all = useMore(first, async (after) => {
    const { data, refused } = await ask('query', waiting ? WaitingThreads : GroupThreads, { groupId, after });
    return data ? { data: data.groupThreads } : { refused };
  });
  if (all.nodes.length === 0) return <p class="muted">{waiting ? words.noneWaiting : words.none}</p>;
  const end = all.nodes.every(isSeen) ? words.seenAll : words.end;
  return (
    <>
      <ul class="threads" role="list" ref={all.list}>
        {all.nodes.map((thread) => (
          <Row key={thread.id} thread={thread} />
        ))}
      </ul>
      <More of={all} label={waiting ? words.moreWaiting : words.more} end={waiting ? undefined : end} />
    </>
  );
}

/** Somebody wrote in it after this person read it. One never opened is not called new: everything would be. */
function isNew({ readUpTo, lastSeq }: Thread): boolean {
  return readUpTo > 0 && lastSeq > readUpTo;
}

/** Read to its end, or one's own that nobody has replied to. */
function isSeen({ readUpTo, lastSeq, opener }: Thread): boolean {
  return readUpTo >= lastSeq || (lastSeq === 1 && opener?.isYou === true);
}

/** A conversation in a list. What its writer or the team covered is covered here too. */
export function Row({ thread }: { thread: Thread }) {
  const { id, title, showing, notes: given, openedHour, opener, isWaiting, isLocked } = thread;
  const isCovered = showing !== 'SHOW';
  return (
    <li>
      <article>
        <h3>
          <a href={`/t/${id}`}>{title ?? (isCovered ? notes.covered : words.gone)}</a>
        </h3>
        {given.length > 0 && (
          <p class="meta">
            <NoteTag notes={given} />
          </p>
        )}
        <p class="meta">
          <Who author={opener} />
          <span>{words.opened.replace('{time}', hourWords(openedHour))}</span>
          {isWaiting && <span>{words.noReplies}</span>}
          {isLocked && (
            <span>
              <Icon name="lock" /> {words.closed}
            </span>
          )}
          {isNew(thread) && <span class="new">{words.new}</span>}
        </p>
      </article>
    </li>
  );
}
