import { room as words } from '../../../words/en/room.js';
import { useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { Shell } from '../../parts/shell.js';
import type { Params } from '../../screen.js';
import { Bar, titleOf } from './bar.js';
import { Conversation } from './conversation.js';
import { type Found, Room, RoomGroup } from './room.documents.js';

/** The room of a group. */
export default function RoomScreen({ params }: { params: Params }) {
  const at = params.id!;
  const asked = useAsked(
    RoomGroup,
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(at) ? { id: at } : { slug: at },
  );
  const name = asked.data?.group.name;
  usePage(titleOf(name), name !== undefined || asked.refused !== undefined);
  return (
    <Shell bare looks="chatmain">
      {asked.data ? <Entrance found={asked.data} at={at} /> : <Waiting at={at} asked={asked} />}
    </Shell>
  );
}

function Entrance({ found, at }: { found: Found; at: string }) {
  // Safety: what a draft was then must not come back over what is written now.
  const asked = useAsked(Room, { groupId: found.group.id }, 'network-only');
  if (!asked.data) return <Waiting at={at} asked={asked} name={found.group.name} />;
  return <Conversation key={asked.data.chatRoom.id} found={found} room={asked.data} at={at} />;
}

function Waiting({ at, asked, name }: { at: string; asked: Parameters<typeof Loaded>[0]['asked']; name?: string }) {
  return (
    <>
      <Bar at={at} name={name} />
      <div class="log">
        <Loaded asked={asked} what={words.what}>
          {() => null}
        </Loaded>
      </div>
    </>
  );
}
