import { useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { useAsk } from '../../api/use-api.js';
import { Confirm } from '../../parts/confirm.js';
import { Field } from '../../parts/field.js';
import { Outcome } from '../../parts/outcome.js';
import { dateWords } from '../../parts/times.js';
import { useDoing } from '../../parts/use-doing.js';
import type { Revision } from './draft.reducer.js';
import { ApproveRevision, SendBackRevision } from './library.documents.js';

interface ReviewingProps {
  revision: Revision;
  again: () => void;
}

const words = library.approve;

/** A clinician's approval of exactly these words: under which name, and until when. */
export function Approving({ revision, again }: ReviewingProps) {
  const ask = useAsk();
  const doing = useDoing();
  const [clientId] = useState(() => crypto.randomUUID());
  const [given, give] = useState({ reviewedBy: '', nextReviewOn: '' });
  const [isAsked, setAsked] = useState(false);
  const [isTried, setTried] = useState(false);
  const { reviewedBy, nextReviewOn } = given;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    setAsked(Boolean(reviewedBy.trim() && nextReviewOn));
  };
  const approve = async () => {
    setAsked(false);
    const input = { clientId, revisionId: revision.id, version: revision.version, reviewedBy, nextReviewOn };
    if (await doing.run(() => ask('mutation', ApproveRevision, { input }), words.done)) again();
  };
  const wrongDate = (isTried && !nextReviewOn) || doing.refused?.field === 'nextReviewOn';
  const wrongName = isTried && !reviewedBy.trim();
  return (
    <form class="stack" noValidate onSubmit={submit} aria-labelledby="approve">
      <h3 id="approve">{words.title}</h3>
      <p class="muted">{words.lead}</p>
      <Field label={words.name} hint={words.nameHint} error={wrongName ? words.noName : doing.wrongWith('reviewedBy')}>
        <input
          class="inp"
          value={reviewedBy}
          autocomplete="off"
          onInput={(event) => give({ ...given, reviewedBy: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.next} hint={words.nextHint} error={wrongDate ? words.noDate : undefined}>
        <input
          class="inp"
          type="date"
          value={nextReviewOn}
          onInput={(event) => give({ ...given, nextReviewOn: event.currentTarget.value })}
        />
      </Field>
      <button class="btn btn--action">{words.do}</button>
      <Outcome done={doing.done} wrong={doing.wrong('reviewedBy', 'nextReviewOn')} />
      {isAsked && (
        <Confirm
          title={words.confirm.title}
          doIt={words.do}
          keepIt={words.confirm.keep}
          onDo={() => void approve()}
          onClose={() => setAsked(false)}
        >
          <p>{words.confirm.about.replace('{name}', reviewedBy).replace('{date}', dateWords(nextReviewOn))}</p>
        </Confirm>
      )}
    </form>
  );
}

const back = library.sendBack;

/** Giving a wording back to its writer, with what to change. */
export function SendingBack({ revision, again }: ReviewingProps) {
  const ask = useAsk();
  const doing = useDoing();
  const [said, say] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setMissing(!said.trim());
    if (!said.trim()) return;
    const sent = await doing.run(() => ask('mutation', SendBackRevision, { id: revision.id, words: said }), back.done);
    if (sent) again();
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void submit(event)} aria-labelledby="back">
      <h3 id="back">{back.title}</h3>
      <p class="muted">{back.lead}</p>
      <Field label={back.words} error={isMissing ? back.none : doing.wrongWith('words')}>
        <textarea class="inp" rows={4} value={said} onInput={(event) => say(event.currentTarget.value)} />
      </Field>
      <button class="btn">{back.do}</button>
      <Outcome wrong={doing.wrong('words')} />
    </form>
  );
}
