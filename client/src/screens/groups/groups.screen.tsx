import type { ComponentChildren } from 'preact';
import { groups as words } from '../../../words/en/groups.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { curates } from '../../parts/curators.js';
import { GroupMark } from '../../parts/group-mark.js';
import { later } from '../../parts/later.js';
import { Loaded } from '../../parts/loaded.js';
import { More, useMore } from '../../parts/more.js';
import { Shell } from '../../parts/shell.js';
import { Groups, MoreGroups } from './groups.documents.js';

const LibraryWaiting = later(async () => (await import('../../parts/library-waiting.js')).LibraryWaiting);

type Found = ResultOf<typeof Groups>;

/** The groups one is in, then the others by whom they are for. No counts of people, anywhere. */
export default function GroupsScreen() {
  const asked = useAsked(Groups, {});
  usePage(words.title, asked.isSettled);
  return (
    <Shell>
      <h1>{words.title}</h1>
      <Loaded asked={asked} what={words.what}>
        {(found) => (
          <>
            {curates(found.me.staff) && <LibraryWaiting />}
            <Mine groups={found.myGroups} />
            <Others first={found.groups} isMember={found.myGroups.length > 0} />
            <div class="row sec">
              <a class="btn" href="/invite">
                {words.invite}
              </a>
              {isSteward(found) && (
                <a class="btn" href="/groups/new">
                  {words.make}
                </a>
              )}
            </div>
          </>
        )}
      </Loaded>
    </Shell>
  );
}

function isSteward({ me }: Found): boolean {
  return me.staff.some(({ role, groupId }) => role === 'STEWARD' && !groupId);
}

function Mine({ groups }: { groups: Found['myGroups'] }) {
  return (
    <section class="sec" aria-labelledby="mine">
      <div class="sec__h">
        <h2 id="mine">{words.mine}</h2>
      </div>
      {groups.length === 0 && <p class="muted">{words.none}</p>}
      <ul class="threads threads--marked" role="list">
        {groups.map((group) => (
          <Row key={group.id} {...group} />
        ))}
      </ul>
    </section>
  );
}

function Others({ first, isMember }: { first: Found['groups']; isMember: boolean }) {
  const ask = useAsk();
  const all = useMore(first, async (after) => {
    const { data, refused } = await ask('query', MoreGroups, { after });
    return data ? { data: data.groups } : { refused };
  });
  const others = all.nodes.filter(({ membership }) => membership !== 'MEMBER');
  return (
    <section class="sec" aria-labelledby="others">
      <div class="sec__h">
        <h2 id="others">{words.others}</h2>
      </div>
      {others.length === 0 && !all.hasMore && <p class="muted">{isMember ? words.noOthers : words.nothing}</p>}
      <ul class="threads threads--marked" role="list" ref={all.list}>
        {others.map((group) => (
          <Row key={group.id} {...group}>
            <p class="meta">{group.membership === 'REQUESTED' ? words.asked : words.joining[group.joining]}</p>
          </Row>
        ))}
      </ul>
      {all.hasMore && <More of={all} />}
    </section>
  );
}

interface RowProps {
  id: string;
  slug: string;
  name: string;
  purpose: string;
  children?: ComponentChildren;
}

function Row({ id, slug, name, purpose, children }: RowProps) {
  return (
    <li>
      <GroupMark slug={slug} />
      <div>
        <h3>
          <a href={`/g/${id}`}>{name}</a>
        </h3>
        <p class="ex">{purpose}</p>
        {children}
      </div>
    </li>
  );
}
