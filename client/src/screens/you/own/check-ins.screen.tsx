import { useState } from 'preact/hooks';
import { journal } from '../../../../words/en/journal.js';
import type { ResultOf } from '../../../api/graphql.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded } from '../../../parts/loaded.js';
import { More, useMore } from '../../../parts/more.js';
import type { Offer } from '../../../parts/support-offer.js';
import { useHeld } from '../held.js';
import { OwnPage } from '../own-page.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { Undoable } from '../undoable.js';
import { dayWords, todayHere } from './days.js';
import { OwnOffer } from './kept-line.js';
import { DeleteCheckIn, MyCheckIns, WriteCheckIn } from './own.documents.js';

const words = journal.checkIns;

type Page = ResultOf<typeof MyCheckIns>['checkIns'];
type CheckIn = Page['edges'][number]['node'];

/** How one is, in words, and what one said before as a plain list. */
export default function CheckInsScreen() {
  const asked = useHeld(useAsked(MyCheckIns, {}, 'network-only'));
  const [added, setAdded] = useState<CheckIn[]>([]);
  const { name } = journal.lists['check-ins'];
  usePage(name, asked.data !== undefined);
  return (
    <OwnPage title={name} lead={journal.sealed}>
      <Saying onSaid={(said) => setAdded((before) => [said, ...before])} />
      <section class="sec" aria-labelledby="before">
        <h2 id="before">{words.before}</h2>
        <Loaded asked={asked} what={words.what}>
          {({ checkIns }) =>
            checkIns.edges.length + added.length === 0 ? <p>{words.none}</p> : <Said first={checkIns} added={added} />
          }
        </Loaded>
      </section>
    </OwnPage>
  );
}

const NOTHING = { chosen: [] as string[], own: '', note: '' };
type SaidSoFar = typeof NOTHING;

/** What is being said; other words are another check-in, and the same ones, tried again, are the same. */
function useSaying(onSaid: (said: CheckIn) => void) {
  const ask = useAsk();
  const saving = useSaving();
  const [clientId, setClientId] = useState(() => crypto.randomUUID() as string);
  const [said, setSaid] = useState<SaidSoFar>(NOTHING);
  const [offer, setOffer] = useState<Offer>();
  const put = (next: SaidSoFar) => {
    setClientId(crypto.randomUUID());
    setSaid(next);
  };
  const words = [...said.chosen, said.own.trim()].filter(Boolean);
  const keep = async () => {
    const input = { clientId, on: todayHere(), words, note: said.note };
    const done = await saving.run(() => ask('mutation', WriteCheckIn, { input }), journal.states.saved);
    if (!done) return;
    put(NOTHING);
    setOffer(done.writeCheckIn.supportOffer ?? undefined);
    onSaid(done.writeCheckIn.checkIn);
  };
  const change = (changed: Partial<SaidSoFar>) => put({ ...said, ...changed });
  const isEmpty = words.length === 0 && said.note.trim() === '';
  return { said, change, keep, isEmpty, saving, offer: { offer, closeOffer: () => setOffer(undefined) } };
}

function Saying({ onSaid }: { onSaid: (said: CheckIn) => void }) {
  const { said, change, keep, isEmpty, saving, offer } = useSaying(onSaid);
  const [wasTried, setTried] = useState(false);
  const error = wasTried && isEmpty ? words.needed : undefined;
  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(isEmpty);
          if (!isEmpty) void keep();
        }}
      >
        <fieldset class="field">
          <legend class="lbl">{words.question}</legend>
          <p class="hint">{words.hint}</p>
          <Chips chosen={said.chosen} onChange={(chosen) => change({ chosen })} />
        </fieldset>
        <Field label={words.own} error={error}>
          <input
            class="inp"
            value={said.own}
            maxLength={40}
            autocomplete="off"
            onInput={(event) => change({ own: event.currentTarget.value })}
          />
        </Field>
        <Field label={words.note} hint={words.noteHint}>
          <textarea
            class="ta"
            rows={3}
            maxLength={1_000}
            value={said.note}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </Field>
        <p class="vh" role="alert">
          {error}
        </p>
        <NotDone refused={saving.refused} />
        <div class="row gap">
          <Doing saving={saving} looks="btn btn--action" type="submit">
            {words.keep}
          </Doing>
        </div>
      </form>
      <OwnOffer doing={offer} />
    </>
  );
}

/** Seven of the words and one of one's own are as many as fit. */
const MOST_CHOSEN = 7;

function Chips({ chosen, onChange }: { chosen: string[]; onChange: (chosen: string[]) => void }) {
  const toggle = (word: string, on: boolean) =>
    onChange(on ? [...chosen, word].slice(-MOST_CHOSEN) : chosen.filter((other) => other !== word));
  return (
    <div class="chips">
      {words.words.map((word) => (
        <label key={word} class="tick">
          <input
            type="checkbox"
            checked={chosen.includes(word)}
            onChange={(event) => toggle(word, event.currentTarget.checked)}
          />
          {word}
        </label>
      ))}
    </div>
  );
}

function Said({ first, added }: { first: Page; added: CheckIn[] }) {
  const ask = useAsk();
  const further = useMore(first, async (after) => {
    const { data, refused } = await ask('query', MyCheckIns, { after });
    return data ? { data: data.checkIns } : { refused };
  });
  return (
    <>
      <ul class="own" role="list" ref={further.list}>
        {[...added, ...further.nodes].map((checkIn) => (
          <OneSaid key={checkIn.slot} checkIn={checkIn} />
        ))}
      </ul>
      <More of={further} />
    </>
  );
}

function OneSaid({ checkIn: { on, words: said, note, ...first } }: { checkIn: CheckIn }) {
  const ask = useAsk();
  const [at, setAt] = useState({ slot: first.slot, version: first.version });
  const [clientId] = useState(() => crypto.randomUUID() as string);
  const act = async (undone: boolean) => {
    if (!undone) return ask('mutation', DeleteCheckIn, at);
    const answer = await ask('mutation', WriteCheckIn, {
      input: { clientId, on, words: said, note, slot: at.slot },
    });
    if (answer.data)
      setAt({ slot: answer.data.writeCheckIn.checkIn.slot, version: answer.data.writeCheckIn.checkIn.version });
    return answer;
  };
  return (
    <li>
      <p class="meta">{dayWords(on)}</p>
      {said.length > 0 && <p class="strong">{said.join(', ')}</p>}
      {note && <p class="typed">{note}</p>}
      <Undoable
        label={journal.delete}
        of={words.deleteOf.replace('{date}', dayWords(on))}
        done={journal.deleted}
        act={act}
      />
    </li>
  );
}
