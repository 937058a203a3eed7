import { you as words } from '../../../words/en/you.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { More, useMore } from '../../parts/more.js';
import { useHeld } from './held.js';
import { KeptPost } from './kept-post.js';
import { OwnPage } from './own-page.js';
import { MyKept } from './you.documents.js';

type Page = ResultOf<typeof MyKept>['keptPosts'];

/** The posts the person keeps for later, covered as everywhere. */
export default function KeptScreen() {
  const asked = useHeld(useAsked(MyKept, {}, 'network-only'));
  const { name, about } = words.lists.kept;
  usePage(name, asked.isSettled);
  return (
    <OwnPage title={name} lead={`${about}.`}>
      <Loaded asked={asked} what={words.kept.what}>
        {({ keptPosts }) =>
          keptPosts.edges.length === 0 ? <p class="empty">{words.kept.none}</p> : <Kept first={keptPosts} />
        }
      </Loaded>
    </OwnPage>
  );
}

function Kept({ first }: { first: Page }) {
  const ask = useAsk();
  const further = useMore(first, async (after) => {
    const { data, refused } = await ask('query', MyKept, { after });
    return data ? { data: data.keptPosts } : { refused };
  });
  return (
    <>
      <ul class="own" role="list" ref={further.list}>
        {further.nodes.map((post) => (
          <KeptPost key={post.id} post={post} />
        ))}
      </ul>
      <More of={further} />
    </>
  );
}
