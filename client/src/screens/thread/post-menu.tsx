import { useId } from 'preact/hooks';
import { ActIcon } from '../../parts/act-icon.js';
import { conversations } from '../../../words/en/conversations.js';
import { shell } from '../../../words/en/shell.js';
import { hourWords } from '../../parts/times.js';
import { AllReactions } from './reactions.js';
import type { PostDoing } from './use-post.js';
import type { Post } from './use-thread.js';

const words = conversations.menu;

interface PostMenuProps {
  post: Post;
  doing: PostDoing;
}

/** What can be done with a post beside reading and answering it. The browser's own popover: Escape closes it. */
export function PostMenu({ post, doing }: PostMenuProps) {
  const id = useId();
  const { viewerCan, author } = post;
  const label = words.label
    .replace('{name}', author?.name ?? shell.somebody)
    .replace('{time}', hourWords(post.writtenHour));
  const isStanding = post.state === 'STANDING' && post.showing !== 'HIDE';
  if (!isStanding && !viewerCan.includes('MODERATE')) return null;
  const items: [boolean, string, () => void][] = [
    [isStanding, post.isKept ? words.unkeep : words.keep, doing.keep],
    [viewerCan.includes('EDIT'), words.edit, () => doing.open('edit')],
    [viewerCan.includes('DELETE'), words.takeDown, () => doing.open('takeDown')],
    [viewerCan.includes('BLOCK'), words.block, () => doing.open('block')],
    [viewerCan.includes('REPORT'), words.report, () => doing.open('report')],
    [true, shell.close, () => undefined],
  ];
  const choose = (act: () => void) => {
    document.getElementById(id)?.hidePopover();
    act();
  };
  return (
    <>
      <button class="iconbtn" type="button" aria-label={label} popovertarget={id}>
        <ActIcon name="more" />
      </button>
      <div class="menu" id={id} popover="auto" role="group" aria-label={label}>
        {isStanding && viewerCan.includes('REACT') && <AllReactions post={post} onReact={doing.react} />}
        {viewerCan.includes('MODERATE') && (
          <a class="btn btn--bare" href={`/mod?post=${post.id}`}>
            {words.moderate}
          </a>
        )}
        {items.map(
          ([isPossible, name, act]) =>
            isPossible && (
              <button key={name} class="btn btn--bare" type="button" onClick={() => choose(act)}>
                {name}
              </button>
            ),
        )}
      </div>
    </>
  );
}
