import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { journal as words } from '../../../../words/en/journal.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded, NotHere } from '../../../parts/loaded.js';
import { Shell, Up } from '../../../parts/shell.js';
import type { Params } from '../../../screen.js';
import { useHeld } from '../held.js';
import { Doing, NotDone, useSaving } from '../saving.js';
import { dayWords, todayHere } from './days.js';
import { type At, tooManyOf } from './keeping.reducer.js';
import { KeptLine, NotKept, Other, OwnOffer, wrongWith } from './kept-line.js';
import { DeleteEntry, EditEntry, MyEntry, WriteEntry } from './own.documents.js';
import { Share } from './share.js';
import { toHeading } from './to-heading.js';
import { type KeepingDoing, useKeeping } from './use-keeping.js';

const LONGEST = 20_000;

interface Entry {
  on: string;
  text: string;
  at?: At;
}

/** One entry of the journal, or a new one: a plain page to write on. */
export default function EntryScreen({ params }: { params: Params }) {
  const at = params.slot!;
  if (at === 'new') return <NewEntry />;
  return <OldEntry slot={/^\d{1,4}$/.test(at) ? Number(at) : -1} />;
}

function NewEntry() {
  usePage(words.entries.new, true);
  const [on] = useState(todayHere);
  return (
    <EntryPage title={words.entries.new}>
      <Writing first={{ on, text: '' }} />
    </EntryPage>
  );
}

function OldEntry({ slot }: { slot: number }) {
  const asked = useHeld(useAsked(MyEntry, { slot }, 'network-only'));
  const on = asked.data?.journalEntry.on;
  const title = on ? dayWords(on) : words.entries.one;
  usePage(title, asked.data !== undefined || asked.refused !== undefined);
  return (
    <EntryPage title={title}>
      {slot < 0 ? (
        <NotHere />
      ) : (
        <Loaded asked={asked} what={words.entries.whatOne}>
          {({ journalEntry: { on, text, version } }) => <Writing first={{ on, text, at: { slot, version } }} />}
        </Loaded>
      )}
    </EntryPage>
  );
}

function EntryPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <Shell looks="main--you">
      <Up to="/you/journal">{words.lists.journal.name}</Up>
      <h1>{title}</h1>
      {children}
    </Shell>
  );
}

function useEntry({ on, text, at }: Entry): KeepingDoing<string> & { putBackAt: (slot: number) => void } {
  const ask = useAsk();
  const stood = useRef<number>(undefined);
  const doing = useKeeping<string>({
    first: at ? { words: text, at } : { words: text },
    problem(words) {
      if (words.trim() === '') return { code: 'TOO_SHORT', field: 'text', limit: 1 };
      return tooManyOf(words, LONGEST) > 0 ? { code: 'TOO_LONG', field: 'text', limit: LONGEST } : undefined;
    },
    async send(text, at, clientId) {
      if (!at) {
        const input = { clientId, on, text, slot: stood.current ?? null };
        const { data, refused } = await ask('mutation', WriteEntry, { input });
        return data ? kept(data.writeJournalEntry) : { refused };
      }
      const input = { slot: at.slot, version: at.version!, text };
      const { data, refused } = await ask('mutation', EditEntry, { input });
      return data ? kept(data.editJournalEntry) : { refused };
    },
    async read(at) {
      const { data, refused } = await ask('query', MyEntry, { slot: at!.slot });
      if (!data) return { refused };
      const { slot, version, text } = data.journalEntry;
      return { data: { words: text, at: { slot, version } } };
    },
  });
  return { ...doing, putBackAt: (slot) => (stood.current = slot) };
}

function kept({ entry, supportOffer }: { entry: At; supportOffer: KeepingDoing<string>['offer'] | null }) {
  return { data: { at: { slot: entry.slot, version: entry.version }, offer: supportOffer } };
}

function Writing({ first }: { first: Entry }) {
  const doing = useEntry(first);
  const [isDeleted, setDeleted] = useState(false);
  const { state } = doing;
  const putBack = async () => {
    await doing.keep();
    setDeleted(false);
    toHeading();
  };
  if (isDeleted) return <Deleted onPutBack={() => void putBack()} />;
  return (
    <>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void doing.keep();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void doing.keep();
        }}
      >
        <Field
          label={words.entries.label}
          hint={words.entries.hint}
          error={wrongWith('text', state, tooManyOf(state.words, LONGEST))}
        >
          <textarea
            class="ta ta--page"
            rows={12}
            value={state.words}
            onInput={(event) => doing.write(event.currentTarget.value)}
          />
        </Field>
        <KeptLine state={state} />
        <NotKept state={state} />
        <Other doing={doing} shown={(text) => text} both={(mine, other) => `${mine}\n\n${other}`} />
        <div class="row gap">
          <button class="btn btn--action" type="submit">
            {words.keep}
          </button>
          {state.words.trim() !== '' && <Share label={words.share.do} words={{ body: state.words.trim() }} />}
          {state.at && <Deleting doing={doing} at={state.at} onDeleted={() => setDeleted(true)} />}
        </div>
      </form>
      <OwnOffer doing={doing} />
    </>
  );
}

interface DeletingProps {
  doing: ReturnType<typeof useEntry>;
  at: At;
  onDeleted: () => void;
}

function Deleting({ doing, at, onDeleted }: DeletingProps) {
  const ask = useAsk();
  const saving = useSaving();
  const remove = async () => {
    const { slot, version } = (await doing.settled()).at ?? at;
    const done = await saving.run(() => ask('mutation', DeleteEntry, { slot, version: version! }), words.deleted);
    if (!done) return;
    doing.putBackAt(slot);
    doing.removed();
    onDeleted();
  };
  return (
    <>
      <Doing saving={saving} looks="btn btn--bare" onClick={() => void remove()}>
        {words.delete}
      </Doing>
      <NotDone refused={saving.refused} />
    </>
  );
}

function Deleted({ onPutBack }: { onPutBack: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with the words; the focus goes to the one in its place.
  useEffect(() => button.current?.focus(), []);
  return (
    <div class="sec">
      <p>{words.deleted}</p>
      <div class="row">
        <button ref={button} class="btn" type="button" onClick={onPutBack}>
          {words.putBack}
        </button>
      </div>
    </div>
  );
}
