import { useState } from 'preact/hooks';
import { you as words } from '../../../words/en/you.js';
import type { ResultOf } from '../../api/graphql.js';
import { type Answer, useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { More, type Page, useMore } from '../../parts/more.js';
import { useStepUp } from '../../parts/step-up.js';
import { OwnPage } from './own-page.js';
import { OwnPost } from './own-post.js';
import { NotDone, Doing, useSaving } from './saving.js';
import { MyAnonymousPosts, MyNamedPosts } from './you.documents.js';

export type Own = ResultOf<typeof MyNamedPosts>['myNamedPosts']['edges'][number]['node'];

/** What the person wrote: under their name, and, once they gave their passphrase again, anonymously. */
export default function PostsScreen() {
  const asked = useAsked(MyNamedPosts, {});
  const { name } = words.lists.posts;
  usePage(name, asked.isSettled);
  return (
    <OwnPage title={name}>
      <section class="sec" aria-labelledby="anonymous">
        <h2 id="anonymous">{words.posts.anonymous}</h2>
        <Anonymous />
      </section>
      <section class="sec" aria-labelledby="named">
        <h2 id="named">{words.posts.named}</h2>
        <Loaded asked={asked} what={words.posts.what}>
          {({ myNamedPosts }) => <Named first={myNamedPosts} />}
        </Loaded>
      </section>
    </OwnPage>
  );
}

function Named({ first }: { first: Page<Own> }) {
  const ask = useAsk();
  const next = async (after: string): Promise<Answer<Page<Own>>> => {
    const { data, refused } = await ask('query', MyNamedPosts, { after });
    return data ? { data: data.myNamedPosts } : { refused };
  };
  return <List first={first} next={next} none={words.posts.noneNamed} />;
}

function Anonymous() {
  const ask = useAsk();
  const saving = useSaving();
  const { withProof, asking } = useStepUp();
  const [first, setFirst] = useState<Page<Own>>();
  const page = async (after?: string): Promise<Answer<Page<Own>> | undefined> => {
    const answer = await withProof((stepUp) => ask('query', MyAnonymousPosts, { stepUp, after: after ?? null }));
    return answer?.data ? { data: answer.data.myAnonymousPosts } : answer && { refused: answer.refused };
  };
  const show = async () => setFirst(await saving.run(() => page(), words.posts.shown));
  const next = async (after: string) => (await page(after)) ?? { refused: { code: 'STEP_UP' as const } };
  return (
    <>
      <p class="muted">{words.posts.why}</p>
      <NotDone refused={saving.refused} />
      <Doing saving={saving} looks="btn gap" onClick={() => (first ? setFirst(undefined) : void show())}>
        {first ? words.posts.hide : words.posts.ask}
      </Doing>
      {first && <List first={first} next={next} none={words.posts.noneAnonymous} />}
      {asking}
    </>
  );
}

interface ListProps {
  first: Page<Own>;
  next: (after: string) => Promise<Answer<Page<Own>>>;
  none: string;
}

function List({ first, next, none }: ListProps) {
  const further = useMore(first, next);
  if (further.nodes.length === 0) return <p class="empty">{none}</p>;
  return (
    <>
      <ul class="own" role="list" ref={further.list}>
        {further.nodes.map((post) => (
          <OwnPost key={post.id} post={post} />
        ))}
      </ul>
      <More of={further} />
    </>
  );
}
