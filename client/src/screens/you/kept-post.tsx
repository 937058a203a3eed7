import { you as words } from '../../../words/en/you.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk } from '../../api/use-api.js';
import { Name, Sign } from '../../parts/byline.js';
import { Cover } from '../../parts/cover.js';
import { RichText } from '../../parts/rich-text.js';
import { hourWords } from '../../parts/times.js';
import { Undoable } from './undoable.js';
import { Keep, type MyKept, OpenKept } from './you.documents.js';

type Post = ResultOf<typeof MyKept>['keptPosts']['edges'][number]['node'];

/** A post one keeps, where it stands, and how to keep it no longer. */
export function KeptPost({ post }: { post: Post }) {
  const ask = useAsk();
  const title = post.title ?? words.kept.untitled;
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
        <Words post={post} />
        <div class="row own__a">
          <a class="btn btn--small" href={`/t/${post.threadId}?post=${post.seq}`}>
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

/** Safety: what is covered is not on the page, and not on the device, until the person asks for it. */
function Words({ post }: { post: Post }) {
  const ask = useAsk();
  const open = async () => {
    const { data } = await ask('query', OpenKept, { id: post.id });
    return data?.openPost.body ?? undefined;
  };
  if (post.state !== 'STANDING') return <p class="muted gap">{words.kept.gone}</p>;
  if (post.showing === 'HIDE') return <p class="muted gap">{words.kept.left}</p>;
  if (post.showing === 'COVER') return <Cover notes={post.notes} onShow={open} label={words.kept.show} />;
  return (
    <div class="post__b">
      {post.title && <h3>{post.title}</h3>}
      {post.body && <RichText blocks={post.body} />}
    </div>
  );
}
