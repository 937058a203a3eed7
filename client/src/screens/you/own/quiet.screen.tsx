import { useState } from 'preact/hooks';
import { journal } from '../../../../words/en/journal.js';
import type { ResultOf } from '../../../api/graphql.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded } from '../../../parts/loaded.js';
import { OwnPage } from '../own-page.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { dayWords, minutesAhead, todayHere } from './days.js';
import { EndQuietDays, MyQuietDays, SetQuietDays } from './own.documents.js';

const words = journal.quiet;

type Days = ResultOf<typeof MyQuietDays>['quietDays'];

/** Days on which the place leaves somebody in peace. */
export default function QuietScreen() {
  const asked = useAsked(MyQuietDays, {}, 'network-only');
  const [changed, setChanged] = useState<{ days: Days }>();
  const { name } = journal.lists.quiet;
  usePage(name, asked.data !== undefined);
  return (
    <OwnPage title={name} lead={words.lead}>
      <Loaded asked={asked} what={words.what}>
        {({ quietDays }) => {
          const days = changed ? changed.days : quietDays;
          return (
            <>
              <Standing days={days} onEnded={() => setChanged({ days: null })} />
              <Setting days={days} onSet={(set) => setChanged({ days: set })} />
            </>
          );
        }}
      </Loaded>
    </OwnPage>
  );
}

function Standing({ days, onEnded }: { days: Days; onEnded: () => void }) {
  const ask = useAsk();
  const saving = useSaving();
  if (!days) return <p class="gap">{words.none}</p>;
  const end = async () => {
    if (await saving.run(() => ask('mutation', EndQuietDays, {}), words.ended)) onEnded();
  };
  const said = days.isNow ? words.now : words.later;
  return (
    <div class="sec">
      <p class="strong">{said.replace('{from}', dayWords(days.from)).replace('{until}', dayWords(days.until))}</p>
      <NotDone refused={saving.refused} />
      <div class="row">
        <Doing saving={saving} onClick={() => void end()}>
          {words.end}
        </Doing>
      </div>
    </div>
  );
}

function Setting({ days, onSet }: { days: Days; onSet: (days: Days) => void }) {
  const ask = useAsk();
  const saving = useSaving();
  const [typed, setTyped] = useState(() => ({ from: days?.from ?? todayHere(), until: days?.until ?? todayHere() }));
  const [isWrong, setWrong] = useState(false);
  const set = async (event: SubmitEvent) => {
    event.preventDefault();
    const { from, until } = typed;
    setWrong(!from || !until || until < from);
    if (!from || !until || until < from) return;
    const input = { from, until, minutesAhead: minutesAhead() };
    const done = await saving.run(() => ask('mutation', SetQuietDays, { input }), words.done);
    if (done) onSet(done.setQuietDays);
  };
  const error = isWrong || saving.refused?.code === 'INVALID' ? words.wrong : undefined;
  return (
    <form class="form" onSubmit={(event) => void set(event)}>
      <Field label={words.from}>
        <input
          class="inp inp--day"
          type="date"
          value={typed.from}
          onInput={(event) => setTyped({ ...typed, from: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.until} error={error}>
        <input
          class="inp inp--day"
          type="date"
          value={typed.until}
          onInput={(event) => setTyped({ ...typed, until: event.currentTarget.value })}
        />
      </Field>
      <p class="vh" role="alert">
        {error}
      </p>
      <NotDone refused={error ? undefined : saving.refused} />
      <div class="row gap">
        <Doing saving={saving} looks="btn btn--action" type="submit">
          {days ? words.change : words.set}
        </Doing>
      </div>
    </form>
  );
}
