import { care as words } from '../../../../words/en/care.js';
import type { ResultOf } from '../../../api/graphql.js';
import { useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Loaded, NotHere } from '../../../parts/loaded.js';
import { Shell, Up } from '../../../parts/shell.js';
import type { Params } from '../../../screen.js';
import { isId } from '../one-group.js';
import { CareGroup } from './care.documents.js';
import { GroupForms } from './group-forms.js';
import { Invites } from './invites.js';
import { Requests } from './requests.js';
import { ShelfCare } from './shelf-care.js';
import { Team } from './team.js';

type Found = ResultOf<typeof CareGroup>;

/** Looking after a group: each part stands here for those whom the server lets do it. */
export default function CareScreen({ params }: { params: Params }) {
  const at = params.id!;
  const asked = useAsked(CareGroup, isId(at) ? { id: at } : { slug: at });
  const name = asked.data?.group.name;
  const title = name ? words.title.replace('{name}', name) : words.page;
  usePage(title, asked.isSettled);
  return (
    <Shell>
      <Up to={`/g/${at}`}>{name ?? words.what}</Up>
      <h1>{title}</h1>
      <Loaded asked={asked} what={words.what}>
        {(found) => <Parts found={found} again={asked.again} />}
      </Loaded>
    </Shell>
  );
}

function Parts({ found, again }: { found: Found; again: () => void }) {
  const { group } = found;
  const can = (action: Found['group']['viewerCan'][number]) => group.viewerCan.includes(action);
  const gives = rolesToGive(found);
  const may = [can('ANSWER_REQUESTS'), can('INVITE'), can('ARRANGE_SHELF'), can('UPDATE'), gives.length > 0];
  if (!may.includes(true)) return <NotHere />;
  return (
    <>
      {can('ANSWER_REQUESTS') && <Requests groupId={group.id} />}
      {can('INVITE') && <Invites groupId={group.id} />}
      {can('ARRANGE_SHELF') && <ShelfCare group={group} again={again} />}
      {can('UPDATE') && <GroupForms group={group} />}
      <Team groupId={group.id} gives={gives} />
    </>
  );
}

/** A steward of the community gives every role of a group, one of the group all but their own. */
function rolesToGive({ group, me }: Found) {
  const stewards = me.staff.filter(({ role }) => role === 'STEWARD').map(({ groupId }) => groupId);
  if (stewards.includes(null)) return ['HOST', 'MODERATOR', 'STEWARD'] as const;
  return stewards.includes(group.id) ? (['HOST', 'MODERATOR'] as const) : [];
}
