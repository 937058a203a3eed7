import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.js';
import { conversations } from '../../../words/en/conversations.js';
import { announce } from '../../announcer.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk } from '../../api/use-api.js';
import { Composer } from '../../parts/composer/composer.js';
import { emptyWords } from '../../parts/composer/composer.reducer.js';
import { useComposer } from '../../parts/composer/use-composer.js';
import type { Offer } from '../../parts/support-offer.js';
import { mayWords } from './may-words.js';
import { type ThreadPlace, WritePost } from './thread.documents.js';
import type { OpenThread, Post } from './use-thread.js';

const words = conversations.write;

/** A wish to reply, perhaps to certain words; each is a new object. */
export interface Wish {
  quoted: Post | undefined;
}

interface ReplyProps {
  threadId: string;
  place: ResultOf<typeof ThreadPlace>;
  page: OpenThread;
  wish: Wish | undefined;
  onWish: (wish: Wish) => void;
  /** Goes to what is new, where there is something. */
  onNew: (() => void) | undefined;
  onPosted: (post: Post, offer: Offer | null) => void;
}

/** Where one answers: the composer at the end, and a bar that leads to it while it is out of sight. */
export function Reply({ threadId, place, page, wish, onWish, onNew, onPosted }: ReplyProps) {
  const ask = useAsk();
  const { group } = place;
  const [me, setMe] = useState(place.me);
  const form = useRef<HTMLFormElement>(null);
  const doing = useComposer({
    place: { kind: 'THREAD', id: threadId },
    first: emptyWords({ anonymous: !me.namedOnlyUntil }),
    send: ({ body, notes, anonymous, quotes }, clientId) =>
      ask('mutation', WritePost, { input: { threadId, body, notes: [...notes], anonymous, quotes, clientId } }),
    onSent: ({ writePost: { post, supportOffer } }) => {
      announce([words.posted, mayWords(post)].join(' '));
      onPosted(post, supportOffer);
    },
  });
  useEffect(() => {
    if (!wish) return;
    if (wish.quoted) doing.change({ quotes: wish.quoted.id });
    form.current?.scrollIntoView({ block: 'start' });
    form.current?.querySelector('textarea')?.focus({ preventScroll: true });
  }, [wish]);
  const { quotes } = doing.state.written;
  return (
    <>
      <Composer
        form={form}
        doing={doing}
        title={words.title}
        label={words.label}
        postIt={words.post}
        readers={words.readers[group.joining].replace('{group}', group.name)}
        groupId={group.id}
        as={{ me, crowd: group.crowd, onNamed: (displayName) => setMe({ ...me, displayName }) }}
      >
        {quotes && (
          <Quoting
            of={page.posts.all.find(({ id }) => id === quotes)}
            onNobody={() => doing.change({ quotes: null })}
          />
        )}
      </Composer>
      <Bar form={form} onWish={onWish} onNew={onNew} />
    </>
  );
}

function Quoting({ of, onNobody }: { of: Post | undefined; onNobody: () => void }) {
  const name = of?.author?.name;
  return (
    <div class="quote composer__q">
      <p>{name ? words.quoting.replace('{name}', name) : words.quotingSome}</p>
      <button class="btn btn--bare btn--small" type="button" onClick={onNobody}>
        {words.quoteNobody}
      </button>
    </div>
  );
}

type BarProps = Pick<ReplyProps, 'onWish' | 'onNew'> & { form: { current: HTMLFormElement | null } };

function Bar({ form, onWish, onNew }: BarProps) {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((entries) => setAway(entries.at(-1)!.isIntersecting));
    if (form.current) watch.observe(form.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div class={isAway ? 'replybar replybar--away' : 'replybar'}>
      <button class="btn fake" type="button" onClick={() => onWish({ quoted: undefined })}>
        <Icon name="write" />
        {words.bar}
      </button>
      {onNew && (
        <button class="btn btn--soft" type="button" onClick={onNew}>
          {conversations.jump}
        </button>
      )}
    </div>
  );
}
