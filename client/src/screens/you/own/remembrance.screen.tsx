import { useState } from 'preact/hooks';
import { journal } from '../../../../words/en/journal.js';
import type { ResultOf } from '../../../api/graphql.js';
import { type Ask, useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Field } from '../../../parts/field.js';
import { Loaded } from '../../../parts/loaded.js';
import { OwnPage } from '../own-page.js';
import { Undoable } from '../undoable.js';
import { type At, tooManyOf } from './keeping.reducer.js';
import { KeptLine, NotKept, Other, OwnOffer, wrongWith } from './kept-line.js';
import { DeleteRemembrance, EditRemembrance, MyRemembrances, WriteRemembrance } from './own.documents.js';
import { Share } from './share.js';
import { toHeading } from './to-heading.js';
import { type KeepingDoing, useKeeping } from './use-keeping.js';

const words = journal.remembrance;
const LONGEST = 10_000;

type Kept = ResultOf<typeof MyRemembrances>['remembrances'][number];
interface Words {
  name: string;
  text: string;
}

/** A page of remembrance. It is private; a copy can be shared with a group, on purpose. */
export default function RemembranceScreen() {
  const asked = useAsked(MyRemembrances, {}, 'network-only');
  const [writing, setWriting] = useState<'nothing' | 'new' | number>('nothing');
  const { name } = journal.lists.remembrance;
  usePage(name, asked.data !== undefined);
  const close = () => {
    setWriting('nothing');
    asked.again();
    toHeading();
  };
  return (
    <OwnPage title={name} lead={words.lead}>
      {writing === 'new' ? (
        <Writing heading={words.new} first={{ name: '', text: '' }} onClose={close} />
      ) : (
        <div class="row gap">
          <button class="btn btn--action" type="button" onClick={() => setWriting('new')}>
            {words.write}
          </button>
        </div>
      )}
      <Loaded asked={asked} what={words.what}>
        {({ remembrances }) => {
          if (remembrances.length === 0) return writing === 'new' ? null : <p class="empty">{words.none}</p>;
          return (
            <ul class="own" role="list">
              {remembrances.map((kept) => (
                <li key={kept.slot}>
                  {writing === kept.slot ? (
                    <Writing heading={kept.name || words.unnamed} first={kept} at={kept} onClose={close} />
                  ) : (
                    <One kept={kept} onChange={() => setWriting(kept.slot)} />
                  )}
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </OwnPage>
  );
}

function One({ kept: { name, text, ...first }, onChange }: { kept: Kept; onChange: () => void }) {
  const ask = useAsk();
  const [isGone, setGone] = useState(false);
  const [at, setAt] = useState<At>();
  const [clientId] = useState(() => crypto.randomUUID() as string);
  const act = async (undone: boolean) => {
    const { slot, version } = at ?? first;
    if (undone) {
      const { data, refused } = await ask('mutation', WriteRemembrance, { input: { clientId, name, text, slot } });
      if (!data) return { refused };
      setAt(data.writeRemembrance.remembrance);
      setGone(false);
      return { data };
    }
    const answer = await ask('mutation', DeleteRemembrance, { slot, version: version! });
    if (answer.data) setGone(true);
    return answer;
  };
  return (
    <article>
      <h2>{name || words.unnamed}</h2>
      {!isGone && <p class="typed">{text}</p>}
      <div class="row gap">
        {!isGone && (
          <>
            <button class="btn btn--small" type="button" onClick={onChange}>
              {journal.change}
              <span class="vh">: {name || words.unnamed}</span>
            </button>
            <Share
              looks="btn btn--small"
              label={journal.share.doShort}
              words={{ title: name, body: text, wanted: 'NOTHING' }}
            />
          </>
        )}
      </div>
      <Undoable label={journal.delete} of={name || words.unnamed} done={journal.deleted} act={act} />
    </article>
  );
}

function useRemembrance(first: Words, at: At | undefined): KeepingDoing<Words> {
  const ask = useAsk();
  return useKeeping<Words>({
    first: { words: { name: first.name, text: first.text }, ...(at && { at }) },
    problem({ name, text }) {
      if (text.trim() === '') return { code: 'TOO_SHORT', field: 'text', limit: 1 };
      if (tooManyOf(text, LONGEST) > 0) return { code: 'TOO_LONG', field: 'text', limit: LONGEST };
      return tooManyOf(name, 120) > 0 ? { code: 'TOO_LONG', field: 'name', limit: 120 } : undefined;
    },
    send: (words, at, clientId) => send(ask, words, at, clientId),
    async read(at) {
      const { data, refused } = await ask('query', MyRemembrances, {});
      if (!data) return { refused };
      const kept = data.remembrances.find(({ slot }) => slot === at?.slot);
      if (!kept) return { refused: { code: 'NOT_FOUND' } };
      return { data: { words: { name: kept.name, text: kept.text }, at: { slot: kept.slot, version: kept.version } } };
    },
  });
}

async function send(ask: Ask, { name, text }: Words, at: At | undefined, clientId: string) {
  if (!at) {
    const { data, refused } = await ask('mutation', WriteRemembrance, { input: { clientId, name, text } });
    if (!data) return { refused };
    const { remembrance, supportOffer } = data.writeRemembrance;
    return { data: { at: remembrance, offer: supportOffer } };
  }
  const input = { slot: at.slot, version: at.version!, name, text };
  const { data, refused } = await ask('mutation', EditRemembrance, { input });
  if (!data) return { refused };
  const { remembrance, supportOffer } = data.editRemembrance;
  return { data: { at: remembrance, offer: supportOffer } };
}

interface WritingProps {
  heading: string;
  first: Words;
  at?: At;
  onClose: () => void;
}

function Writing({ heading, first, at, onClose }: WritingProps) {
  const doing = useRemembrance(first, at && { slot: at.slot, version: at.version });
  const { state, write, keep } = doing;
  return (
    <section class="sec">
      <h2>{heading}</h2>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <Field
          label={words.name}
          hint={words.nameHint}
          error={wrongWith('name', state, tooManyOf(state.words.name, 120))}
        >
          <input
            class="inp"
            value={state.words.name}
            autocomplete="off"
            onInput={(event) => write({ ...state.words, name: event.currentTarget.value })}
          />
        </Field>
        <Field
          label={words.text}
          hint={words.textHint}
          error={wrongWith('text', state, tooManyOf(state.words.text, LONGEST))}
        >
          <textarea
            class="ta"
            rows={8}
            value={state.words.text}
            onInput={(event) => write({ ...state.words, text: event.currentTarget.value })}
          />
        </Field>
        <KeptLine state={state} />
        <NotKept state={state} />
        <Other
          doing={doing}
          shown={({ name, text }) => [name, text].filter(Boolean).join('\n\n')}
          both={(mine, other) => ({ name: mine.name || other.name, text: `${mine.text}\n\n${other.text}` })}
        />
        <div class="row gap">
          <button class="btn btn--action" type="submit">
            {journal.keep}
          </button>
          <button class="btn" type="button" onClick={() => void keepAndClose(doing, onClose)}>
            {journal.done}
          </button>
        </div>
      </form>
      <OwnOffer doing={doing} />
    </section>
  );
}

/** Closes once the words are kept, or when there are none; otherwise says why not, and stays. */
async function keepAndClose({ state, keep, settled }: KeepingDoing<Words>, onClose: () => void): Promise<void> {
  const isBlank = !state.at && state.words.text.trim() === '' && state.words.name.trim() === '';
  if (isBlank || state.is === 'resting') return onClose();
  await keep();
  if ((await settled()).is === 'saved') onClose();
}
