import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { endHere } from '../../../ending.js';
import { usePage } from '../../../page.js';
import { Loaded } from '../../../parts/loaded.js';
import { useStepUp } from '../../../parts/step-up.js';
import { dateWords } from '../../../parts/times.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { SignOut } from '../you.documents.js';
import { ChangePassphraseForm } from './change-passphrase.js';
import { MySessions, NewRecoveryCodes } from './settings.documents.js';
import { SettingsPage } from './settings-page.js';
import { ShownOnce } from './shown-once.js';

const words = settings.devices;

/** Where one is signed in, and the words that let one in. */
export default function DevicesScreen() {
  const asked = useAsked(MySessions, {});
  const { name } = settings.pages.devices;
  usePage(name, asked.isSettled);
  return (
    <SettingsPage title={name}>
      <section class="sec" aria-labelledby="places">
        <h2 id="places">{words.title}</h2>
        <Loaded asked={asked} what={words.what}>
          {({ mySessions }) => <Sessions expireOn={mySessions.expireOn} />}
        </Loaded>
        <Everywhere />
      </section>
      <section class="sec" aria-labelledby="passphrase">
        <h2 id="passphrase">{words.passphrase.title}</h2>
        <p class="muted">{words.passphrase.about}</p>
        <ChangePassphraseForm onChanged={asked.again} />
      </section>
      <section class="sec" aria-labelledby="codes">
        <h2 id="codes">{words.codes.title}</h2>
        <p class="muted">{words.codes.about}</p>
        <Codes />
      </section>
    </SettingsPage>
  );
}

function Sessions({ expireOn }: { expireOn: readonly string[] }) {
  if (expireOn.length === 1) return <p>{words.here.replace('{until}', dateWords(expireOn[0]!))}</p>;
  return (
    <>
      <p>{words.places.replace('{count}', String(expireOn.length))}</p>
      <ul class="points">
        {expireOn.map((until, i) => (
          <li key={i}>{dateWords(until)}</li>
        ))}
      </ul>
      <p class="muted">{words.unknown}</p>
    </>
  );
}

function Everywhere() {
  const ask = useAsk();
  const saving = useSaving();
  const signOut = async () => {
    const done = await saving.run(() => ask('mutation', SignOut, { everywhere: true }), '');
    if (done) endHere();
  };
  return (
    <>
      <p class="muted gap">{words.everywhereAbout}</p>
      <NotDone refused={saving.refused} />
      <Doing saving={saving} looks="btn gap" onClick={() => void signOut()}>
        {words.everywhere}
      </Doing>
    </>
  );
}

function Codes() {
  const ask = useAsk();
  const saving = useSaving();
  const { withProof, asking } = useStepUp();
  const [codes, setCodes] = useState<readonly string[]>();
  const renew = async () => {
    const done = await saving.run(() => withProof((stepUp) => ask('mutation', NewRecoveryCodes, { stepUp })), '');
    if (done) setCodes(done.renewRecoveryCodes);
  };
  if (codes) return <ShownOnce codes={codes} onDone={() => setCodes(undefined)} />;
  return (
    <>
      <NotDone refused={saving.refused} />
      <Doing saving={saving} looks="btn gap" onClick={() => void renew()}>
        {words.codes.do}
      </Doing>
      {asking}
    </>
  );
}
