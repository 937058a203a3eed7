import { groups as words } from '../../../words/en/groups.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { Shell } from '../../parts/shell.js';
import { Groups } from './groups.documents.js';

type Found = ResultOf<typeof Groups>;

/** The groups one is in, then the others by whom they are for. No counts of people, anywhere. */
export default function GroupsScreen() {
  const asked = useAsked(Groups, {});
  usePage(words.title, asked.data !== undefined);
  return (
    <Shell>
      <h1>{words.title}</h1>
      <Loaded asked={asked} what={words.what}>
        {(found) => (
          <>
            <Mine groups={found.myGroups} />
            <Others groups={found.groups.edges.map(({ node }) => node)} />
          </>
        )}
      </Loaded>
    </Shell>
  );
}

function Mine({ groups }: { groups: Found['myGroups'] }) {
  return (
    <section class="sec" aria-labelledby="mine">
      <h2 id="mine">{words.mine}</h2>
      {groups.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="threads" role="list">
        {groups.map(({ id, slug, name, purpose }) => (
          <li key={id}>
            <h3>
              <a href={`/g/${slug}`}>{name}</a>
            </h3>
            <p class="ex">{purpose}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Others({ groups }: { groups: Found['groups']['edges'][number]['node'][] }) {
  const others = groups.filter(({ membership }) => membership !== 'MEMBER');
  return (
    <section class="sec" aria-labelledby="others">
      <h2 id="others">{words.others}</h2>
      <ul class="threads" role="list">
        {others.map(({ id, slug, name, purpose, joining }) => (
          <li key={id}>
            <h3>
              <a href={`/g/${slug}`}>{name}</a>
            </h3>
            <p class="ex">{purpose}</p>
            <p class="meta">
              <span>{words.joining[joining]}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
