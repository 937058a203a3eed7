import { conversations as words } from '../../../words/en/conversations.js';
import { shell } from '../../../words/en/shell.js';
import { Confirm } from '../../parts/confirm.js';
import { ReportDialog } from '../../parts/report-dialog.js';
import type { Offer } from '../../parts/support-offer.js';
import { Edit } from './edit-post.js';
import type { PostDoing } from './use-post.js';
import type { OpenThread, Post } from './use-thread.js';

interface BesidePostProps {
  post: Post;
  doing: PostDoing;
  tell: OpenThread['tell'];
  onOffer: (offer: Offer | undefined, id: string) => void;
}

/** What opens beside a post when it was asked for in its menu. */
export function BesidePost({ post, doing, tell, onOffer }: BesidePostProps) {
  const close = () => doing.open(undefined);
  switch (doing.beside) {
    case 'takeDown': {
      const { title, text, do: doIt, keep } = words.takeDown;
      return (
        <Confirm title={title} doIt={doIt} keepIt={keep} onDo={doing.takeDown} onClose={close}>
          <p>{text}</p>
        </Confirm>
      );
    }
    case 'block': {
      const { title, anonymous, named, do: doIt, keep } = words.block;
      const fill = (text: string) => text.replace('{name}', post.author?.name ?? shell.somebody);
      return (
        <Confirm title={fill(title)} doIt={doIt} keepIt={keep} onDo={doing.block} onClose={close}>
          <p>{fill(post.author?.isAnonymous ? anonymous : named)}</p>
        </Confirm>
      );
    }
    case 'edit':
      return <Edit post={post} tell={tell} onOffer={onOffer} onClose={close} />;
    case 'report':
      return <ReportDialog subject={{ kind: 'POST', id: post.id }} onClose={close} />;
    default:
      return null;
  }
}
