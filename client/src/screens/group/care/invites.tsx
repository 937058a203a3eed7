import { useState } from 'preact/hooks';
import { care } from '../../../../words/en/care.js';
import { useAsk } from '../../../api/use-api.js';
import { dateWords } from '../../../parts/times.js';
import { CreateInvite } from './care.documents.js';
import { Outcome } from '../../../parts/outcome.js';
import { ShownLink } from '../../../parts/shown-link.js';
import { useDoing } from '../../../parts/use-doing.js';

const words = care.invites;

/** Making an invite; it is shown once and kept nowhere. */
export function Invites({ groupId }: { groupId: string }) {
  const ask = useAsk();
  const doing = useDoing();
  const [invite, setInvite] = useState<{ code: string; expiresOn: string }>();
  const [clientId, setClientId] = useState(() => crypto.randomUUID());
  const made = invite && words.made.replace('{date}', dateWords(invite.expiresOn));
  const make = async () => {
    const input = { groupId, clientId };
    const data = await doing.run(() => ask('mutation', CreateInvite, { input }), words.title);
    if (!data) return;
    setInvite(data.createInvite);
    setClientId(crypto.randomUUID());
  };
  return (
    <section class="sec stack" aria-labelledby="invites">
      <h2 id="invites">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      <div class="row">
        <button class="btn" type="button" onClick={() => void make()}>
          {invite ? words.another : words.make}
        </button>
      </div>
      <Outcome wrong={doing.wrong()} />
      {invite && (
        <>
          <p>{made}</p>
          <ShownLink label={words.code} text={invite.code} />
          <ShownLink label={words.address} text={`${location.origin}/invite/${invite.code}`} />
        </>
      )}
    </section>
  );
}
