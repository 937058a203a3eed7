import { useState } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import type { Refused } from '../../api/refusals.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Field } from '../../parts/field.js';
import { Loaded } from '../../parts/loaded.js';
import { Outcome } from '../../parts/outcome.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { type Doing, useDoing } from '../../parts/use-doing.js';
import { useRouter } from '../../router/router.js';
import { LibraryFrame } from './library-frame.js';
import { BeginWork, LibraryWorks } from './library.documents.js';

const words = library.begin;
const FIELDS = ['title', 'slug', 'locale', 'translationOf'];

type Kind = keyof typeof library.kinds;

/** Beginning a text of the library, or a translation of one. */
export default function NewWorkScreen() {
  const asked = useAsked(LibraryWorks, { view: null, after: null });
  usePage(words.title, asked.data !== undefined || asked.refused !== undefined);
  return (
    <LibraryFrame here="text">
      <h1>{words.title}</h1>
      <Loaded asked={asked} what={library.what}>
        {({ libraryWorks }) => <Form originals={libraryWorks.edges.map(({ node }) => node)} />}
      </Loaded>
    </LibraryFrame>
  );
}

function Form({ originals }: { originals: { id: string; title: string }[] }) {
  const ask = useAsk();
  const { go } = useRouter();
  const doing = useDoing();
  const [clientId] = useState(() => crypto.randomUUID());
  const begin = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => ((fields.get(name) as string | null) ?? '').trim();
    const input = {
      ...{ clientId, kind: text('kind') as Kind, title: text('title'), slug: text('slug') },
      ...{ locale: text('locale'), translationOf: text('translationOf') || null },
    };
    const data = await doing.run(() => ask('mutation', BeginWork, { input }), words.done);
    if (data) go(`/library/revision/${data.beginWork.id}`, true);
  };
  return (
    <form class="stack" noValidate onSubmit={(event) => void begin(event)}>
      <p class="muted">{words.lead}</p>
      <Field label={words.kind}>
        <select class="inp" name="kind">
          {(Object.keys(library.kinds) as Kind[]).map((kind) => (
            <option key={kind} value={kind}>
              {library.kinds[kind]}
            </option>
          ))}
        </select>
      </Field>
      <NameFields doing={doing} />
      <Field label={words.translationOf} error={doing.wrongWith('translationOf')}>
        <select class="inp" name="translationOf">
          <option value="">{words.noTranslation}</option>
          {originals.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </Field>
      <button class="btn btn--action">{words.do}</button>
      <Outcome wrong={doing.wrong(...FIELDS)} />
    </form>
  );
}

function NameFields({ doing }: { doing: Doing }) {
  const invalid = (field: string, said: string) =>
    doing.refused?.field === field && doing.refused.code === 'INVALID' ? said : doing.wrongWith(field);
  return (
    <>
      <Field label={words.name} error={doing.wrongWith('title')}>
        <input class="inp" name="title" autocomplete="off" />
      </Field>
      <Field label={words.slug} hint={words.slugHint} error={slugWords(doing.refused)}>
        <input class="inp" name="slug" autocomplete="off" autocapitalize="none" spellcheck={false} />
      </Field>
      <Field label={words.locale} hint={words.localeHint} error={invalid('locale', words.localeWrong)}>
        <input
          class="inp"
          name="locale"
          defaultValue="en"
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
        />
      </Field>
    </>
  );
}

/** What is wrong with an address. */
export function slugWords(refused: Refused | undefined): string | undefined {
  if (refused?.field !== 'slug') return undefined;
  if (refused.code === 'TAKEN') return words.slugTaken;
  return refused.code === 'INVALID' ? words.slugWrong : refusalWords(refused);
}
