import { useState } from 'preact/hooks';
import { onDuty } from '../../../../words/en/on-duty.js';
import { useAsk } from '../../../api/use-api.js';
import { Field } from '../../../parts/field.js';
import { Outcome } from '../../../parts/outcome.js';
import { useDoing } from '../../../parts/use-doing.js';
import { GoOnDuty, LeaveDuty } from './duty.documents.js';
import { type Place, type Span, Where } from './places.js';
import { clockIn, clockWords, nextTime } from './times-ahead.js';

const words = onDuty.now;

/** What is suggested, in hours. */
const USUAL = 2;

interface BeingHereProps {
  places: readonly Place[];
  spans: readonly Span[];
  nameOf: (groupId: string | null) => string;
  onSpans: (spans: readonly Span[]) => void;
}

/** "I am here until", and the way to end it. */
export function BeingHere({ places, spans, nameOf, onSpans }: BeingHereProps) {
  const ask = useAsk();
  const doing = useDoing();
  const [groupId, setGroupId] = useState(places[0]?.groupId ?? null);
  const [clock, setClock] = useState(() => clockIn(USUAL, new Date()));
  const here = spans.filter(({ planned }) => !planned);
  const now = new Date();
  const begin = async (event: SubmitEvent) => {
    event.preventDefault();
    const until = nextTime(clock, new Date()) ?? '';
    const data = await doing.run(() => ask('mutation', GoOnDuty, { groupId, until }), words.done);
    if (data) onSpans(data.goOnDuty);
  };
  const leave = async () => {
    const data = await doing.run(() => ask('mutation', LeaveDuty, {}), words.left);
    if (data) onSpans(data.leaveDuty);
  };
  return (
    <section class="sec stack" aria-labelledby="here">
      <h2 id="here">{words.title}</h2>
      {here.length === 0 && <p>{words.not}</p>}
      {here.map((span) => (
        <p key={span.id}>
          <b>{words.until.replace('{time}', clockWords(span.until, now)).replace('{place}', nameOf(span.groupId))}</b>
        </p>
      ))}
      {here.length > 0 && (
        <p class="row">
          <button class="btn btn--action" type="button" onClick={() => void leave()}>
            {words.leave}
          </button>
        </p>
      )}
      <form class="stack" noValidate onSubmit={(event) => void begin(event)}>
        <Where places={places} groupId={groupId} onChange={setGroupId} />
        <Field label={words.label} hint={words.hint} error={doing.wrongWith('until') && words.late}>
          <input class="inp" type="time" value={clock} onInput={(event) => setClock(event.currentTarget.value)} />
        </Field>
        <p class="row">
          <button class={here.length > 0 ? 'btn' : 'btn btn--action'}>
            {here.length > 0 ? words.again : words.do}
          </button>
        </p>
      </form>
      <Outcome done={doing.done} wrong={doing.wrong('until')} />
    </section>
  );
}
