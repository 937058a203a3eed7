import { useState } from 'preact/hooks';
import { care } from '../../../words/en/care.js';
import { roles as words } from '../../../words/en/roles.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Appoint, type GivenRole } from '../../parts/appoint.js';
import { Confirm } from '../../parts/confirm.js';
import { Loaded } from '../../parts/loaded.js';
import { Outcome } from '../../parts/outcome.js';
import { useDoing } from '../../parts/use-doing.js';
import { OwnPage } from './own-page.js';
import { MyRoles, StepDown } from './roles.documents.js';

type Found = ResultOf<typeof MyRoles>;
type Held = Found['me']['staff'][number];

/** A steward of the whole place gives every role in it. */
const EVERYWHERE: readonly GivenRole[] = ['CLINICIAN', 'MODERATOR', 'HOST', 'STEWARD', 'OPERATOR'];

/** What one is trusted with, how to lay it down, and how to ask others. */
export default function RolesScreen() {
  const asked = useAsked(MyRoles, {});
  usePage(words.title, asked.isSettled);
  return (
    <OwnPage title={words.title} lead={words.lead}>
      <Loaded asked={asked} what={words.what}>
        {(found) => (
          <>
            <HeldRoles found={found} again={asked.again} />
            {found.me.staff.some(({ role, groupId }) => role === 'STEWARD' && groupId === null) && (
              <section class="sec stack">
                <h2>{care.team.appointEverywhere}</h2>
                <Appoint gives={EVERYWHERE} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </OwnPage>
  );
}

function HeldRoles({ found, again }: { found: Found; again: () => void }) {
  const ask = useAsk();
  const doing = useDoing();
  const [leaving, setLeaving] = useState<Held>();
  const stepDown = async ({ role, groupId }: Held) => {
    setLeaving(undefined);
    if (await doing.run(() => ask('mutation', StepDown, { role, groupId }), words.done)) again();
  };
  return (
    <>
      {found.me.staff.length === 0 && <p class="empty">{words.none}</p>}
      <ul class="order" role="list">
        {found.me.staff.map((held) => (
          <li key={`${held.role} ${held.groupId}`}>
            <span class="t">{nameOf(held, found)}</span>
            <button class="btn btn--small" type="button" onClick={() => setLeaving(held)}>
              {words.down}
              <span class="vh">: {nameOf(held, found)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Outcome done={doing.done} wrong={doing.wrong()} />
      {leaving && (
        <Confirm
          title={words.ask.replace('{role}', nameOf(leaving, found))}
          doIt={words.down}
          keepIt={words.keep}
          onDo={() => void stepDown(leaving)}
          onClose={() => setLeaving(undefined)}
        >
          <p>{words.sure}</p>
          <p>{words.last}</p>
        </Confirm>
      )}
    </>
  );
}

function nameOf({ role, groupId }: Held, { myGroups }: Found): string {
  const name = care.team.roles[role];
  if (groupId === null) return words.everywhere.replace('{role}', name);
  const group = myGroups.find(({ id }) => id === groupId);
  return (group ? words.inGroup.replace('{group}', group.name) : words.inSomeGroup).replace('{role}', name);
}
