import { ActIcon } from '../../parts/act-icon.js';
import { conversations as words } from '../../../words/en/conversations.js';
import type { Post } from './use-thread.js';

export type Reaction = keyof typeof words.reactions;

const ALL = Object.keys(words.reactions) as Reaction[];

interface ReactionsProps {
  post: Post;
  onReact: (kind: Reaction, on: boolean) => void;
}

/** Words of support, with no numbers: those somebody gave and the first are in sight, all are in the menu. */
export function Reactions({ post: { reactions, viewerCan }, onReact }: ReactionsProps) {
  const given = ALL.filter((kind) => reactions.present.includes(kind));
  if (!viewerCan.includes('REACT')) {
    return given.length > 0 ? (
      <p class="given">
        <ActIcon name="with" />
        {given.map((kind) => words.reactions[kind]).join(', ')}
      </p>
    ) : null;
  }
  const shown = ALL.filter((kind) => kind === 'WITH_YOU' || given.includes(kind));
  return (
    <>
      {shown.map((kind) => (
        <button
          key={kind}
          class="btn btn--bare"
          type="button"
          aria-pressed={reactions.mine.includes(kind)}
          onClick={() => onReact(kind, !reactions.mine.includes(kind))}
        >
          {kind === 'WITH_YOU' && <ActIcon name="with" />}
          {words.reactions[kind]}
        </button>
      ))}
    </>
  );
}

/** All words of support, for the menu of a post. */
export function AllReactions({ post: { reactions }, onReact }: ReactionsProps) {
  return (
    <div role="group" aria-label={words.menu.react}>
      {ALL.map((kind) => (
        <button
          key={kind}
          class="btn btn--bare"
          type="button"
          aria-pressed={reactions.mine.includes(kind)}
          onClick={() => onReact(kind, !reactions.mine.includes(kind))}
        >
          {words.reactions[kind]}
        </button>
      ))}
    </div>
  );
}
