import { Icon } from '../../../components/icon.js';
import { group as words } from '../../../words/en/group.js';
import type { ResultOf } from '../../api/graphql.js';
import { type Asked, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { GroupMark } from '../../parts/group-mark.js';
import { later } from '../../parts/later.js';
import { Loaded } from '../../parts/loaded.js';
import { Shell, Up } from '../../parts/shell.js';
import { useRouter } from '../../router/router.js';
import type { Params } from '../../screen.js';
import { CareCard } from './care-card.js';
import { type AskedThreads, Conversations } from './conversations.js';
import { Facts } from './facts.js';
import { Group, GroupTeam, GroupThreads, WaitingThreads } from './group.documents.js';
import { isId, type OneGroup } from './one-group.js';
import { Rules } from './rules.js';
import { Shelf } from './shelf.js';

const Joining = later(() => import('./joining/joining.js').then((part) => part.Joining));
const Leaving = later(() => import('./joining/leaving.js').then((part) => part.Leaving));

/** Everything the page asks for: at once where the address is the id, because on a slow line each wait is long. */
function useGroup(at: string) {
  const asked = useAsked(Group, isId(at) ? { id: at } : { slug: at });
  const group = asked.data?.group;
  const id = isId(at) ? at : group?.id;
  const of = id === undefined ? undefined : { groupId: id };
  const team = useAsked(GroupTeam, of);
  const waiting = useRouter().query.has('waiting');
  // Whoever is refused the conversations is not shown them either, and asks anew after joining.
  const isStranger = group?.viewerCan.includes('READ') === false;
  const threads = useAsked(waiting ? WaitingThreads : GroupThreads, isStranger ? undefined : of);
  return { asked, group, team, threads, waiting };
}

/** The page of a group: whom to call, then what one can do here, then what others wrote. */
export default function GroupScreen({ params }: { params: Params }) {
  const { asked, group, team, threads, waiting } = useGroup(params.id!);
  usePage(group?.name ?? words.title, asked.isSettled);
  return (
    <Shell>
      <Up to="/groups">{words.up}</Up>
      <header class="ghead">
        {group ? (
          <>
            <div class="ghead__t">
              <GroupMark slug={group.slug} />
              <h1>{group.name}</h1>
            </div>
            <p class="lede">{group.purpose}</p>
          </>
        ) : (
          <h1 class={asked.refused ? undefined : 'vh'}>{words.title}</h1>
        )}
      </header>
      <CareCard />
      <Loaded asked={asked} what={words.what}>
        {(found) => <Inside group={found.group} again={asked.again} team={team} threads={threads} waiting={waiting} />}
      </Loaded>
    </Shell>
  );
}

interface InsideProps {
  group: OneGroup;
  again: () => void;
  team: Asked<ResultOf<typeof GroupTeam>>;
  threads: AskedThreads;
  waiting: boolean;
}

function Inside({ group, again, team, threads, waiting }: InsideProps) {
  const may = (...actions: OneGroup['viewerCan']) => actions.some((action) => group.viewerCan.includes(action));
  const isReader = may('READ');
  return (
    <>
      {isReader && <Actions group={group} />}
      <Facts group={group} team={team}>
        {!may('LEAVE') && <Joining group={group} again={again} />}
        {isReader && group.rules.length > 0 && (
          <details class="rules">
            <summary>{words.rules}</summary>
            <Rules of={group.rules} />
          </details>
        )}
        <Shelf items={group.shelf} />
        {isReader && <Conversations groupId={group.id} asked={threads} waiting={waiting} />}
        {(may('LEAVE') || lookAfter(group)) && (
          <div class="row sec">
            {lookAfter(group) && (
              <a class="btn" href={`/g/${group.id}/care`}>
                {words.lookAfter}
              </a>
            )}
            {may('LEAVE') && <Leaving group={group} again={again} />}
          </div>
        )}
      </Facts>
    </>
  );
}

function lookAfter({ viewerCan }: OneGroup): boolean {
  return viewerCan.some((action) => ['UPDATE', 'ANSWER_REQUESTS', 'INVITE', 'ARRANGE_SHELF'].includes(action));
}

function Actions({ group: { id, viewerCan } }: { group: OneGroup }) {
  return (
    <div class="actions">
      {viewerCan.includes('WRITE') && (
        <a class="btn btn--action" href={`/g/${id}/new`}>
          <Icon name="write" />
          {words.start}
        </a>
      )}
      <a class="btn btn--soft" href={`/g/${id}/room`}>
        <Icon name="room" />
        {words.room}
      </a>
    </div>
  );
}
