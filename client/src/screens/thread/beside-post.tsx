import { conversations as words } from '../../../words/en/conversations.js';
import { shell } from '../../../words/en/shell.js';
import { Confirm } from '../../parts/confirm.js';
import { ReportDialog } from '../../parts/report-dialog.js';
import type { PostDoing } from './use-post.js';
import type { Post } from './use-thread.js';

/** What opens beside a post when it was asked for in its menu. */
export function BesidePost({ post, doing }: { post: Post; doing: PostDoing }) {
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
    case 'report':
      return <ReportDialog subject={{ kind: 'POST', id: post.id }} onClose={close} />;
    default:
      return null;
  }
}
