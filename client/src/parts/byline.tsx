import { Icon } from '../../components/icon.js';
import { shell } from '../../words/en/shell.js';

export interface Author {
  name: string;
  isAnonymous: boolean;
  isYou: boolean;
}

/** The small round sign of an author: a light for whoever is anonymous, a letter for a name. */
export function Sign({ author, large }: { author: Author | null; large?: boolean }) {
  const looks = ['av', large && 'av--l', author?.isAnonymous && 'av--anon'].filter(Boolean).join(' ');
  return (
    <span class={looks} aria-hidden="true">
      {author && !author.isAnonymous ? author.name.slice(0, 1).toUpperCase() : <Icon name="light" />}
    </span>
  );
}

/** Who wrote, with whether it is anonymous and whether it was oneself. */
export function Name({ author }: { author: Author | null }) {
  if (!author) return <>{shell.somebody}</>;
  return (
    <>
      {author.name}
      {author.isAnonymous && <span class="tag tag--you">{shell.anonymous}</span>}
      {author.isYou && <span class="tag">{shell.you}</span>}
    </>
  );
}

/** An author in a list: the sign, the name, and whether it was oneself. */
export function Who({ author }: { author: Author | null }) {
  return (
    <span class={author?.isAnonymous ? 'who who--anon' : 'who'}>
      <Sign author={author} />
      {author?.name ?? shell.somebody}
      {author?.isYou && <span class="tag">{shell.you}</span>}
    </span>
  );
}
