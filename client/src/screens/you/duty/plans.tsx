import { useState } from 'preact/hooks';
import { onDuty } from '../../../../words/en/on-duty.js';
import { useAsk } from '../../../api/use-api.js';
import { Field } from '../../../parts/field.js';
import { Outcome } from '../../../parts/outcome.js';
import { useDoing } from '../../../parts/use-doing.js';
import { DropDuty, PlanDuty } from './duty.documents.js';
import { type Place, type Span, Where } from './places.js';
import { dayOf, spanOn, spanWords } from './times-ahead.js';

const words = onDuty.plans;

interface PlansProps {
  places: readonly Place[];
  spans: readonly Span[];
  nameOf: (groupId: string | null) => string;
  onSpans: (spans: readonly Span[]) => void;
}

/** The times one plans to be here; one's own alone. */
export function Plans({ places, spans, nameOf, onSpans }: PlansProps) {
  const ask = useAsk();
  const doing = useDoing();
  const plans = spans.filter(({ planned }) => planned);
  const drop = async (id: string) => {
    const data = await doing.run(() => ask('mutation', DropDuty, { id }), words.dropped);
    if (data) onSpans(data.dropDuty);
  };
  return (
    <section class="sec stack" aria-labelledby="plans">
      <h2 id="plans">{words.title}</h2>
      <p class="muted">{words.lead}</p>
      {plans.length === 0 && <p>{words.none}</p>}
      <ul class="order" role="list">
        {plans.map((span) => (
          <li key={span.id}>
            <span class="t">{wordsOf(span, nameOf)}</span>
            <button class="btn btn--small" type="button" onClick={() => void drop(span.id)}>
              {words.drop}
              <span class="vh">: {wordsOf(span, nameOf)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Planning places={places} doing={doing} onSpans={onSpans} />
      <Outcome done={doing.done} wrong={doing.wrong('from', 'until')} />
    </section>
  );
}

function wordsOf(span: Span, nameOf: PlansProps['nameOf']): string {
  const { from, until } = spanWords(span.from, span.until, new Date());
  return words.span.replace('{from}', from).replace('{until}', until).replace('{place}', nameOf(span.groupId));
}

type PlanningProps = Pick<PlansProps, 'places' | 'onSpans'> & { doing: ReturnType<typeof useDoing> };

function Planning({ places, doing, onSpans }: PlanningProps) {
  const ask = useAsk();
  const [groupId, setGroupId] = useState(places[0]?.groupId ?? null);
  const [day, setDay] = useState(() => dayOf(new Date()));
  const [from, setFrom] = useState('20:00');
  const [until, setUntil] = useState('22:00');
  // The same id until it has gone well, so that an answer that was lost plans nothing twice.
  const [clientId, setClientId] = useState(() => crypto.randomUUID() as string);
  const plan = async (event: SubmitEvent) => {
    event.preventDefault();
    const span = spanOn(day, from, until) ?? { from: '', until: '' };
    const data = await doing.run(
      () => ask('mutation', PlanDuty, { input: { clientId, groupId, ...span } }),
      words.done,
    );
    if (!data) return;
    setClientId(crypto.randomUUID());
    onSpans(data.planDuty);
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void plan(event)}>
      <Where places={places} groupId={groupId} onChange={setGroupId} />
      <Field label={words.day} error={doing.wrongWith('from') && words.wrongFrom}>
        <input class="inp" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </Field>
      <Field label={words.from}>
        <input class="inp" type="time" value={from} onInput={(event) => setFrom(event.currentTarget.value)} />
      </Field>
      <Field label={words.until} hint={words.untilHint} error={doing.wrongWith('until') && words.wrongUntil}>
        <input class="inp" type="time" value={until} onInput={(event) => setUntil(event.currentTarget.value)} />
      </Field>
      <p class="row">
        <button class="btn">{words.do}</button>
      </p>
    </form>
  );
}
