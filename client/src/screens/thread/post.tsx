import { useState } from 'preact/hooks';
import { ActIcon } from '../../parts/act-icon.js';
import { conversations as words } from '../../../words/en/conversations.js';
import { Name, Sign } from '../../parts/byline.js';
import { Cover } from '../../parts/cover.js';
import { NoteTag } from '../../parts/note-tag.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { RichText } from '../../parts/rich-text.js';
import { type Offer, SupportOffer } from '../../parts/support-offer.js';
import { hourWords } from '../../parts/times.js';
import { BesidePost } from './beside-post.js';
import { PostMenu } from './post-menu.js';
import { QuoteBlock } from './quote-block.js';
import { Reactions } from './reactions.js';
import { type PostDoing, usePost } from './use-post.js';
import type { OpenThread, Post } from './use-thread.js';

export interface PostProps {
  post: Post;
  page: OpenThread;
  /** The id of the post after it on the page. */
  next: string | undefined;
  /** Undefined where nobody may write now. */
  onReply: ((quoted?: Post) => void) | undefined;
  onJump: (seq: number) => void;
  /** Help to offer whoever wrote it, above it. */
  offer: Offer | undefined;
  onOffer: (offer: Offer | undefined, id: string) => void;
}

/** The id of a post on the page, to go to. */
export function placeOf(seq: number): string {
  return `post-${seq}`;
}

/** One post: who, when, the words or what stands for them, and what one can do. */
export function OnePost({ post, page, next, onReply, onJump, offer, onOffer }: PostProps) {
  const doing = usePost(post, page);
  const { seq } = post;
  const tombstone = tombstoneOf(post);
  return (
    <article class={seq === 1 ? 'post post--first' : 'post'} aria-labelledby={placeOf(seq)} data-seq={seq}>
      {offer && (
        <SupportOffer offer={offer} groupId={page.thread?.groupId} onClose={() => onOffer(undefined, post.id)} />
      )}
      <header class="post__h">
        <Sign author={post.author} large />
        <h2 class="n" id={placeOf(seq)} tabIndex={-1}>
          <Name author={post.author} />
        </h2>
        <time dateTime={post.writtenHour}>{timeOf(post)}</time>
        <PostMenu post={post} doing={doing} />
      </header>
      {tombstone ? (
        <Tombstone words={tombstone} post={post} doing={doing} />
      ) : (
        doing.beside !== 'edit' && <Body post={post} next={next} doing={doing} onReply={onReply} onJump={onJump} />
      )}
      <BesidePost post={post} doing={doing} tell={page.tell} onOffer={onOffer} />
      <div role="alert">{doing.refused && <p class="error">{refusalWords(doing.refused)}</p>}</div>
    </article>
  );
}

function timeOf({ seq, writtenHour, edited, state, isKept }: Post): string {
  const time = hourWords(writtenHour);
  const marks = [edited && state === 'STANDING' && words.edited, isKept && words.kept];
  return [seq === 1 ? words.started.replace('{time}', time) : time, ...marks].filter(Boolean).join(', ');
}

type BodyProps = Pick<PostProps, 'post' | 'next' | 'onReply' | 'onJump'> & { doing: PostDoing };

function Body({ post, next, doing, onReply, onJump }: BodyProps) {
  const [wasOpened, setOpened] = useState(false);
  const show = async () => {
    const blocks = await doing.show();
    if (blocks) setOpened(true);
    return blocks;
  };
  return (
    <>
      {post.quote && <QuoteBlock quote={post.quote} onJump={onJump} />}
      {post.showing === 'COVER' ? (
        <Cover notes={post.notes} onShow={show} label={words.show} next={next} />
      ) : (
        <div class="post__b">
          {post.notes.length > 0 && <NoteTag notes={post.notes} />}
          <RichText blocks={post.body ?? []} />
        </div>
      )}
      {(post.showing === 'SHOW' || wasOpened) && <Foot post={post} doing={doing} onReply={onReply} />}
    </>
  );
}

function Foot({ post, doing, onReply }: Pick<PostProps, 'post' | 'onReply'> & { doing: PostDoing }) {
  const name = post.author?.name ?? '';
  return (
    <div class="post__f">
      <Reactions post={post} onReact={doing.react} />
      {onReply && (
        <>
          <button class="btn btn--bare" type="button" onClick={() => onReply()}>
            <ActIcon name="reply" />
            {words.reply}
            <span class="vh">: {name}</span>
          </button>
          <button class="btn btn--bare" type="button" onClick={() => onReply(post)}>
            {words.quote}
            <span class="vh">: {name}</span>
          </button>
        </>
      )}
    </div>
  );
}

/** What stands in the place of words that are gone, or are not to be met; undefined where there are words. */
function tombstoneOf({ state, showing, author, viewerCan, notes }: Post): string | undefined {
  if (state === 'REMOVED') return author?.isYou ? words.moderatorTookYours : words.moderatorTook;
  if (state === 'DELETED') {
    if (!author?.isYou) return words.writerTook;
    return viewerCan.includes('PUT_BACK') ? words.youTook : words.youTookForGood;
  }
  if (showing !== 'HIDE') return undefined;
  return notes.length > 0 ? words.leftOut : words.blocked;
}

function Tombstone({ words: said, post, doing }: { words: string; post: Post; doing: PostDoing }) {
  return (
    <div class="post__b post__gone">
      <p>{said}</p>
      {post.viewerCan.includes('PUT_BACK') && (
        <button class="btn btn--small" type="button" onClick={doing.putBack}>
          {words.putBack}
        </button>
      )}
    </div>
  );
}
