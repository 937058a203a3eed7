import { conversations } from '../../../words/en/conversations.js';
import { announce } from '../../announcer.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { Composer } from '../../parts/composer/composer.js';
import { emptyWords } from '../../parts/composer/composer.reducer.js';
import { useComposer } from '../../parts/composer/use-composer.js';
import { Loaded } from '../../parts/loaded.js';
import type { Offer } from '../../parts/support-offer.js';
import { EditPost, PostSource } from './thread.documents.js';
import type { OpenThread, Post } from './use-thread.js';

const words = conversations.edit;

interface EditProps {
  post: Post;
  tell: OpenThread['tell'];
  onOffer: (offer: Offer | undefined, id: string) => void;
  onClose: () => void;
}

/** Other words for one's own post, in its place. */
export function Edit(props: EditProps) {
  const asked = useAsked(PostSource, { id: props.post.id }, 'network-only');
  return (
    <Loaded asked={asked} what={words.what}>
      {({ postSource }) => <Editing {...props} source={postSource} />}
    </Loaded>
  );
}

function Editing({ post, tell, onOffer, onClose, source }: EditProps & { source: string }) {
  const ask = useAsk();
  const doing = useComposer({
    place: { kind: 'POST', id: post.id },
    first: emptyWords({ body: source, notes: post.notes }),
    send: ({ body, notes }) => ask('mutation', EditPost, { input: { postId: post.id, body, notes: [...notes] } }),
    onSent: ({ editPost: { post: changed, supportOffer } }) => {
      tell({ type: 'replaced', posts: [changed] });
      announce(words.done);
      onOffer(supportOffer ?? undefined, post.id);
      onClose();
    },
  });
  return <Composer doing={doing} label={words.label} postIt={words.save} readers={words.hint} onKept={onClose} />;
}
