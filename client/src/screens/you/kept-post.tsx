import { useState } from 'preact/hooks';
import { Icon } from '../../../components/icon.js';
import { you as words } from '../../../words/en/you.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk } from '../../api/use-api.js';
import { Name, Sign } from '../../parts/byline.js';
import { noteWords } from '../../parts/note-tag.js';
import { RichText } from '../../parts/rich-text.js';
import { hourWords } from '../../parts/times.js';
import { NotDone, useSaving } from './saving.js';
import { Undoable } from './undoable.js';
import { Keep, type MyKept, OpenKept } from './you.documents.js';

type Post = ResultOf<typeof MyKept>['keptPosts']['edges'][number]['node'];
type Opened = ResultOf<typeof OpenKept>['openPost'];

/** A post one keeps, where it stands, and how to keep it no longer. */
export function KeptPost({ post }: { post: Post }) {
  const ask = useAsk();
  const [opened, setOpened] = useState<Opened>();
  const title = (opened ?? post).title ?? words.kept.untitled;
  return (
    <li>
      <article class="post" aria-labelledby={`kept-${post.id}`}>
        <header class="post__h">
          <Sign author={post.author} large />
          <h2 class="n" id={`kept-${post.id}`}>
            <Name author={post.author} />
          </h2>
          <time dateTime={post.writtenHour}>{hourWords(post.writtenHour)}</time>
        </header>
        <Words post={post} opened={opened} onOpened={setOpened} />
        <div class="row own__a">
          <a class="btn btn--small" href={`/t/${post.threadId}?at=${post.seq}`}>
            {words.kept.open}
            <span class="vh">: {title}</span>
          </a>
          <Undoable
            label={words.kept.stop}
            of={title}
            done={words.kept.stopped}
            act={(on) => ask('mutation', Keep, { id: post.id, on })}
          />
        </div>
      </article>
    </li>
  );
}

interface WordsProps {
  post: Post;
  opened: Opened | undefined;
  onOpened: (opened: Opened | undefined) => void;
}

function Words({ post, opened, onOpened }: WordsProps) {
  if (post.state !== 'STANDING') return <p class="muted">{words.kept.gone}</p>;
  if (post.showing === 'HIDE') return <p class="muted">{words.kept.left}</p>;
  if (post.showing === 'COVER') return <Cover post={post} opened={opened} onOpened={onOpened} />;
  return <Body {...post} />;
}

/** Safety: what is covered is not on the page, and not on the device, until the person asks for it. */
function Cover({ post, opened, onOpened }: WordsProps) {
  const ask = useAsk();
  const saving = useSaving();
  const open = async () => {
    const found = await saving.run(() => ask('query', OpenKept, { id: post.id }), '');
    if (found) onOpened(found.openPost);
  };
  return (
    <>
      <div class="veil">
        <p class="veil__t">
          <Icon name="cover" />
          {noteWords(post.notes)}
        </p>
        {!opened && <p>{words.kept.covered}</p>}
        <div class="veil__a">
          <button
            class="btn btn--small"
            type="button"
            aria-expanded={opened !== undefined}
            onClick={() => (opened ? onOpened(undefined) : void open())}
          >
            <Icon name={opened ? 'cover' : 'show'} />
            {opened ? words.kept.hide : words.kept.show}
          </button>
        </div>
        <NotDone refused={saving.refused} />
      </div>
      {opened && <Body {...opened} />}
    </>
  );
}

function Body({ title, body }: Pick<Opened, 'title' | 'body'>) {
  return (
    <div class="post__b">
      {title && <h3>{title}</h3>}
      {body && <RichText blocks={body} />}
    </div>
  );
}
