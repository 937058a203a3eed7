import { useState } from 'preact/hooks';
import { journal } from '../../../../words/en/journal.js';
import { announce } from '../../../announcer.js';
import type { ResultOf } from '../../../api/graphql.js';
import type { Refused } from '../../../api/refusals.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded } from '../../../parts/loaded.js';
import { useHeld } from '../held.js';
import { OwnPage } from '../own-page.js';
import { Doing, NotDone, type Saving, useSaving } from '../saving.js';
import { Undoable } from '../undoable.js';
import { dayWords } from './days.js';
import { ChangeDate, HoldDate, LetGoOfDate, MyDates } from './own.documents.js';

const words = journal.dates;

type Held = ResultOf<typeof MyDates>['heldDates'][number];

/** Dates that somebody holds. They are on this page and nowhere else, and nothing is done with them. */
export default function DatesScreen() {
  const asked = useHeld(useAsked(MyDates, {}, 'network-only'));
  const [added, setAdded] = useState<Held[]>([]);
  const { name } = journal.lists.dates;
  usePage(name, asked.data !== undefined);
  return (
    <OwnPage title={name} lead={words.lead}>
      <Loaded asked={asked} what={words.what}>
        {({ heldDates }) => {
          const all = [...heldDates, ...added].sort((a, b) => (a.date < b.date ? -1 : 1));
          return all.length === 0 ? (
            <p class="empty">{words.none}</p>
          ) : (
            <ul class="own" role="list">
              {all.map((held) => (
                <OneDate key={held.slot} first={held} />
              ))}
            </ul>
          );
        }}
      </Loaded>
      <Holding onHeld={(held) => setAdded((before) => [...before, held])} />
      <p class="hint gap">
        {words.quiet} <a href="/you/quiet">{journal.lists.quiet.name}</a>
      </p>
    </OwnPage>
  );
}

function Holding({ onHeld }: { onHeld: (held: Held) => void }) {
  const ask = useAsk();
  const saving = useSaving();
  const [clientId, setClientId] = useState(() => crypto.randomUUID() as string);
  const [typed, setTyped] = useState({ date: '', name: '' });
  const hold = async () => {
    const done = await saving.run(() => ask('mutation', HoldDate, { input: { clientId, ...typed } }), '');
    if (!done) return;
    setTyped({ date: '', name: '' });
    setClientId(crypto.randomUUID());
    onHeld(done.holdDate);
    announce(words.held);
  };
  return (
    <section class="sec" aria-labelledby="hold">
      <h2 id="hold">{words.title}</h2>
      <DateForm
        typed={typed}
        onTyped={(next) => {
          setTyped(next);
          setClientId(crypto.randomUUID());
        }}
        saving={saving}
        onDone={() => void hold()}
        label={words.hold}
      />
    </section>
  );
}

interface DateFormProps {
  typed: { date: string; name: string };
  onTyped: (typed: { date: string; name: string }) => void;
  saving: Saving;
  onDone: () => void;
  label: string;
}

function DateForm({ typed, onTyped, saving, onDone, label }: DateFormProps) {
  const [isMissing, setMissing] = useState(false);
  const error = isMissing || saving.refused?.field === 'date' ? words.noDate : undefined;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(!typed.date);
        if (typed.date) onDone();
      }}
    >
      <Field label={words.date} error={error}>
        <input
          class="inp inp--day"
          type="date"
          min="1900-01-01"
          value={typed.date}
          onInput={(event) => onTyped({ ...typed, date: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.name} hint={words.nameHint}>
        <input
          class="inp"
          value={typed.name}
          maxLength={120}
          autocomplete="off"
          onInput={(event) => onTyped({ ...typed, name: event.currentTarget.value })}
        />
      </Field>
      <p class="vh" role="alert">
        {error}
      </p>
      <NotDone refused={error ? undefined : saving.refused} words={full(saving.refused)} />
      <div class="row gap">
        <Doing saving={saving} looks="btn btn--action" type="submit">
          {label}
        </Doing>
      </div>
    </form>
  );
}

function full(refused: Refused | undefined): string | undefined {
  return refused?.code === 'TOO_MANY' && refused.limit === 64 ? words.full : undefined;
}

function OneDate({ first }: { first: Held }) {
  const ask = useAsk();
  const [held, setHeld] = useState(first);
  const [isGone, setGone] = useState(false);
  const [clientId] = useState(() => crypto.randomUUID() as string);
  const act = async (undone: boolean) => {
    const { slot, version, date, name } = held;
    if (!undone) {
      const answer = await ask('mutation', LetGoOfDate, { slot, version });
      if (answer.data) setGone(true);
      return answer;
    }
    const answer = await ask('mutation', HoldDate, { input: { clientId, date, name, slot } });
    if (answer.data) {
      setHeld(answer.data.holdDate);
      setGone(false);
    }
    return answer;
  };
  return (
    <li>
      <p class="strong">{dayWords(held.date)}</p>
      <p class={held.name ? undefined : 'muted'}>{held.name || words.unnamed}</p>
      {!isGone && <Changing held={held} onChanged={setHeld} />}
      <Undoable label={words.letGo} of={dayWords(held.date)} done={words.letGone} act={act} />
    </li>
  );
}

function Changing({ held, onChanged }: { held: Held; onChanged: (held: Held) => void }) {
  const ask = useAsk();
  const saving = useSaving();
  const [typed, setTyped] = useState({ date: held.date, name: held.name });
  const change = async () => {
    const input = { slot: held.slot, version: held.version, ...typed };
    const done = await saving.run(() => ask('mutation', ChangeDate, { input }), words.changed);
    if (done) onChanged(done.changeHeldDate);
  };
  return (
    <details class="unfold">
      <summary>
        {journal.change}
        <span class="vh">: {dayWords(held.date)}</span>
      </summary>
      <DateForm typed={typed} onTyped={setTyped} saving={saving} onDone={() => void change()} label={words.save} />
    </details>
  );
}
