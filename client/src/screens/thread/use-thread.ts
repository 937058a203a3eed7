import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import type { ResultOf } from '../../api/graphql.js';
import type { Refused } from '../../api/refusals.js';
import { useAsk } from '../../api/use-api.js';
import { noPosts, type Posts, type PostsEvent, postsReducer } from './posts.reducer.js';
import { ThreadPosts } from './thread.documents.js';

type Page = ResultOf<typeof ThreadPosts>['thread'];
export type Thread = Page['thread'];
export type Post = Page['posts']['edges'][number]['node'];

/** Whoever comes to a certain post sees this many before it. */
const ABOVE = 2;
const PAGE = 20;

export interface OpenThread {
  thread: Thread | undefined;
  posts: Posts<Post>;
  /** The position of the first post that was new when the page was opened. */
  newFrom: number | undefined;
  /** Why the conversation could not be opened. */
  refused: Refused | undefined;
  /** Why a further page could not be fetched. */
  notMore: Refused | undefined;
  tell: (event: PostsEvent<Post>) => void;
  setThread: (change: Partial<Thread>) => void;
  /** Opens the page anew. */
  again: () => void;
  earlier: () => Promise<Post | undefined>;
  more: () => Promise<Post | undefined>;
  /** Asks again for what is on the page, and changes it where it stands. */
  reread: () => Promise<void>;
}

/**
 * A conversation, opened at the first unread post, or at a position. Pages are asked for by hand and kept here, so that
 * nothing the person does makes the page jump.
 */
export function useThread(id: string, at: number | undefined): OpenThread {
  const [posts, tell] = useReducer<Posts<Post>, PostsEvent<Post>>(postsReducer, noPosts);
  const [thread, setThread] = useState<Thread>();
  const [newFrom, setNewFrom] = useState<number>();
  const [refused, setRefused] = useState<Refused>();
  const [notMore, setNotMore] = useState<Refused>();

  const page = usePages(id);

  const open = useCallback(async () => {
    setRefused(undefined);
    const { found, refused } = await page(at === undefined ? undefined : at - 1 - ABOVE);
    setRefused(refused);
    if (!found) return;
    const { readUpTo, lastSeq } = found.thread;
    setThread(found.thread);
    setNewFrom((before) => before ?? (readUpTo > 0 && lastSeq > readUpTo ? readUpTo + 1 : undefined));
    tell({ type: 'opened', ...partsOf(found) });
  }, [page, at]);

  useEffect(() => {
    const isHere = at !== undefined && posts.all.some(({ seq }) => seq === at);
    if (!isHere) void open();
  }, [open]);

  const earlier = async () => {
    const first = posts.all[0]!.seq;
    const from = Math.max(1, first - PAGE);
    const { found, refused } = await page(from - 1, first - from);
    setNotMore(refused);
    if (found) tell({ type: 'prepended', posts: partsOf(found).posts });
    return found?.posts.edges[0]?.node;
  };

  const more = async () => {
    const { found, refused } = await page(posts.end);
    setNotMore(refused);
    if (found) tell({ type: 'appended', ...partsOf(found) });
    return found?.posts.edges[0]?.node;
  };

  const reread = async () => {
    for (let after = (posts.all[0]?.seq ?? 1) - 1; ;) {
      const { found } = await page(after, 50);
      if (!found) return;
      tell({ type: 'replaced', posts: partsOf(found).posts });
      after = Number(found.posts.pageInfo.endCursor);
      if (!found.posts.pageInfo.hasNextPage || after >= (posts.all.at(-1)?.seq ?? 0)) return;
    }
  };

  return {
    thread,
    posts,
    newFrom,
    refused,
    notMore,
    tell,
    setThread: (change) => setThread((before) => before && { ...before, ...change }),
    again: () => void open(),
    earlier,
    more,
    reread,
  };
}

/** Asks for a page of the conversation: after a position, or from the first unread. */
function usePages(id: string) {
  const ask = useAsk();
  return useCallback(
    async (after: number | undefined, first = PAGE) => {
      const place = after === undefined ? { fromUnread: true } : { after: String(Math.max(0, after)) };
      const { data, refused } = await ask('query', ThreadPosts, { id, first, ...place });
      return { found: data?.thread, refused };
    },
    [ask, id],
  );
}

function partsOf({ posts: { edges, pageInfo } }: Page): { posts: Post[]; hasMore: boolean } {
  return { posts: edges.map(({ node }) => node), hasMore: pageInfo.hasNextPage };
}
