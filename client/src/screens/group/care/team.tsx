import { care } from '../../../../words/en/care.js';
import { useAsked } from '../../../api/use-api.js';
import { Appoint, type GivenRole } from '../../../parts/appoint.js';
import { Loaded } from '../../../parts/loaded.js';
import { StaffOfGroup } from './care.documents.js';

const words = care.team;

interface TeamProps {
  groupId: string;
  /** The roles this person may give here; none when they only see who holds one. */
  gives: readonly GivenRole[];
}

/** Who looks after a group, and how somebody else is asked to. */
export function Team({ groupId, gives }: TeamProps) {
  const asked = useAsked(StaffOfGroup, { groupId });
  return (
    <section class="sec stack" aria-labelledby="team">
      <h2 id="team">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <Loaded asked={asked} what={words.title}>
        {({ staffOf }) => (
          <>
            {staffOf.length === 0 && <p>{words.none}</p>}
            <ul class="order" role="list">
              {staffOf.map(({ displayName, role }, i) => (
                <li key={i}>
                  <span class="t">{displayName ?? words.unnamed}</span>
                  <span class="muted small">{words.roles[role]}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Loaded>
      {gives.length > 0 && (
        <>
          <h3>{words.appoint}</h3>
          <Appoint groupId={groupId} gives={gives} />
        </>
      )}
    </section>
  );
}
