import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { conversations as words } from '../../../words/en/conversations.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { OnePost, placeOf, type PostProps } from './post.js';
import { hasEarlier } from './posts.reducer.js';
import type { OpenThread, Post } from './use-thread.js';

interface PostListProps extends Pick<PostProps, 'onOffer' | 'onReply' | 'onJump'> {
  page: OpenThread;
  /** Help to offer, and above which post. */
  offer: { offer: NonNullable<PostProps['offer']>; id: string } | undefined;
}

/** The posts that were asked for, with a button at each end where there are more. */
export function PostList({ page, offer, ...rest }: PostListProps) {
  const { posts, newFrom, notMore } = page;
  const [isLoading, setLoading] = useState(false);
  const arrived = useRef<number>(undefined);
  // Whoever asked for more is at the first of it, so that nobody has to look for it.
  useLayoutEffect(() => {
    if (arrived.current === undefined) return;
    const heading = document.getElementById(placeOf(arrived.current));
    heading?.focus();
    arrived.current = undefined;
  }, [posts]);
  const load = async (ask: () => Promise<Post | undefined>) => {
    if (isLoading) return;
    setLoading(true);
    arrived.current = (await ask())?.seq;
    setLoading(false);
  };
  const further = (name: string, ask: () => Promise<Post | undefined>) => (
    <div class="more">
      <button class="btn" type="button" aria-disabled={isLoading} onClick={() => void load(ask)}>
        {name}
      </button>
    </div>
  );
  const firstNew = posts.all.find(({ seq }) => newFrom !== undefined && seq >= newFrom);
  const moreAfter = posts.hasMore ? posts.all.findLast(({ seq }) => seq <= posts.end) : undefined;
  return (
    <>
      {hasEarlier(posts) && further(words.earlier, page.earlier)}
      {posts.all.map((post, i) => {
        const next = posts.all[i + 1];
        return (
          <Fragment key={post.id}>
            {post === firstNew && newFrom !== undefined && i > 0 && (
              <p class="divide" role="separator" aria-label={words.line}>
                <span>{words.line}</span>
              </p>
            )}
            <OnePost
              post={post}
              page={page}
              next={next && placeOf(next.seq)}
              offer={offer?.id === post.id ? offer.offer : undefined}
              {...rest}
            />
            {post === moreAfter && further(words.more, page.more)}
          </Fragment>
        );
      })}
      <div role="alert">{notMore && <p class="error">{refusalWords(notMore)}</p>}</div>
    </>
  );
}
