import { useState } from 'preact/hooks';
import { care } from '../../words/en/care.js';
import { useAsk } from '../api/use-api.js';
import { AppointStaff } from './appoint.documents.js';
import { Outcome } from './outcome.js';
import { ShownLink } from './shown-link.js';
import { useDoing } from './use-doing.js';

const words = care.team;

export type GivenRole = keyof typeof words.does;

interface AppointProps {
  /** Left out for everywhere. */
  groupId?: string;
  gives: readonly GivenRole[];
}

/** Asks somebody to help, by a link that gives its bearer a role once; its heading is the page's. */
export function Appoint({ groupId, gives }: AppointProps) {
  const ask = useAsk();
  const doing = useDoing();
  const [secret, setSecret] = useState<string>();
  // The same id for the same role until it has gone well: a link whose answer was lost is replaced, not left behind.
  const [ids, setIds] = useState<Partial<Record<GivenRole, string>>>({});
  const make = async (event: SubmitEvent) => {
    event.preventDefault();
    const role = new FormData(event.currentTarget as HTMLFormElement).get('role') as GivenRole;
    const clientId = ids[role] ?? crypto.randomUUID();
    setIds({ ...ids, [role]: clientId });
    const input = { groupId: groupId ?? null, role, clientId };
    const data = await doing.run(() => ask('mutation', AppointStaff, { input }), words.made);
    if (!data) return;
    setSecret(data.appointStaff);
    setIds({ ...ids, [role]: undefined });
  };
  return (
    <form class="stack" onSubmit={(event) => void make(event)}>
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
      {secret && <ShownLink label={words.link} text={`${location.origin}/appointment/${secret}`} />}
    </form>
  );
}
