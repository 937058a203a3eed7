import { useState } from 'preact/hooks';
import { settings } from '../../../../words/en/settings.js';
import type { ResultOf } from '../../../api/graphql.js';
import type { Refused } from '../../../api/refusals.js';
import { useAsk } from '../../../api/use-api.js';
import { Confirm } from '../../../parts/confirm.js';
import { refusalWords } from '../../../parts/refusal-words.js';
import { forgetProof, useStepUp } from '../../../parts/step-up.js';
import { dateWords } from '../../../parts/times.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { NewPassphrase, ownPassphrase } from './new-passphrase.js';
import { CutTies } from './settings.documents.js';
import { ShownOnce } from './shown-once.js';

const words = settings.leaving.cut;

type Cut = ResultOf<typeof CutTies>['cutTies'];

/** Keeps the account and lets go of the anonymous words. */
export function CutTiesSection() {
  const ask = useAsk();
  const saving = useSaving();
  const { withFreshProof, asking } = useStepUp();
  const [passphrase, setPassphrase] = useState<{ own: string | null }>();
  const [done, setDone] = useState<Cut>();
  const [isKept, setKept] = useState(false);
  const cut = async (own: string | null) => {
    setPassphrase(undefined);
    const input = (stepUp: string) => ({ stepUp, passphrase: own });
    const answer = await saving.run(
      () => withFreshProof((token) => ask('mutation', CutTies, { input: input(token) })),
      '',
    );
    if (!answer) return;
    forgetProof();
    setDone(answer.cutTies);
  };
  return (
    <section class="sec" aria-labelledby="cut">
      <h2 id="cut">{words.title}</h2>
      {done && <p role="status">{words.done.replace('{until}', dateWords(done.namedOnlyUntil))}</p>}
      {done && !isKept && (
        <ShownOnce passphrase={done.passphrase} codes={done.recoveryCodes} onDone={() => setKept(true)} />
      )}
      {!done && <CutForm saving={saving} onAsked={(own) => setPassphrase({ own })} />}
      {passphrase && (
        <Confirm
          title={words.ask}
          doIt={words.do}
          keepIt={words.keep}
          onDo={() => void cut(passphrase.own)}
          onClose={() => setPassphrase(undefined)}
        >
          <p>{words.sure}</p>
        </Confirm>
      )}
      {asking}
    </section>
  );
}

interface CutFormProps {
  saving: ReturnType<typeof useSaving>;
  /** With a passphrase of one's own, or null for six words. */
  onAsked: (own: string | null) => void;
}

function CutForm({ saving, onAsked }: CutFormProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onAsked(ownPassphrase(event.currentTarget as HTMLFormElement));
  };
  const { refused } = saving;
  return (
    <form class="form" onSubmit={submit}>
      <ul class="points">
        {words.about.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <NewPassphrase refused={refused} />
      <NotDone refused={refused} words={refused && cutRefusal(refused)} />
      <Doing saving={saving} looks="btn btn--stop gap" type="submit">
        {words.do}
      </Doing>
    </form>
  );
}

/** Why ties cannot be cut now, and from when they can. */
export function cutRefusal(refused: Refused): string {
  const { code, until } = refused;
  if (!until) return refusalWords(refused);
  const sentence = code === 'MUTED' ? words.muted : words.tooSoon;
  return sentence.replace('{until}', dateWords(until));
}
