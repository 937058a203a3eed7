import { useState } from 'preact/hooks';
import { care } from '../../../../words/en/care.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { Loaded } from '../../../parts/loaded.js';
import { AppointStaff, StaffOfGroup } from './care.documents.js';
import { Outcome } from '../../../parts/outcome.js';
import { ShownOnce } from './shown-once.js';
import { useDoing } from '../../../parts/use-doing.js';

const words = care.team;

type Role = keyof typeof words.does;

interface TeamProps {
  groupId: string;
  /** The roles this person may give here; none when they only see who holds one. */
  gives: readonly Role[];
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
      {gives.length > 0 && <Appoint groupId={groupId} gives={gives} />}
    </section>
  );
}

function Appoint({ groupId, gives }: TeamProps) {
  const ask = useAsk();
  const doing = useDoing();
  const [secret, setSecret] = useState<string>();
  // The same id for the same role until it has gone well: a link whose answer was lost is replaced, not left behind.
  const [ids, setIds] = useState<Partial<Record<Role, string>>>({});
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const role = new FormData(event.currentTarget as HTMLFormElement).get('role') as Role;
    const clientId = ids[role] ?? crypto.randomUUID();
    setIds({ ...ids, [role]: clientId });
    const input = { groupId, role, clientId };
    const data = await doing.run(() => ask('mutation', AppointStaff, { input }), words.made);
    if (!data) return;
    setSecret(data.appointStaff);
    setIds({ ...ids, [role]: undefined });
  };
  return (
    <form class="stack" onSubmit={(event) => void make(event)}>
      <h3>{words.appoint}</h3>
      <p class="muted">{words.appointLead}</p>
      <fieldset>
        <legend class="lbl">{words.role}</legend>
        <div class="choices">
          {gives.map((role, i) => (
            <label key={role} class="tick">
              <input type="radio" name="role" value={role} defaultChecked={i === 0} />
              {words.does[role]}
            </label>
          ))}
        </div>
      </fieldset>
      <button class="btn">{words.make}</button>
      <Outcome done={doing.done} wrong={doing.wrong()} />
      {secret && <ShownOnce label={words.link} text={`${location.origin}/appointment/${secret}`} />}
    </form>
  );
}
