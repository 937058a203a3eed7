import { useLayoutEffect, useRef } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { announce } from '../../announcer.js';
import { Field } from '../../parts/field.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { nextNumber, type Source } from './draft.reducer.js';
import type { Editing } from './use-draft.js';

const words = library.edit;

interface SourcesProps {
  editing: Editing;
  insert: (n: number) => void;
}

/** The sources of a draft, each with the number that the text points to it with. */
export function Sources({ editing, insert }: SourcesProps) {
  const { state, act } = editing;
  const { sources } = state.words;
  const added = useRef<number>(undefined);
  useLayoutEffect(() => {
    if (added.current) document.querySelector<HTMLElement>(`#source-${added.current} input`)?.focus();
    added.current = undefined;
  }, [sources.length]);
  const add = () => {
    added.current = nextNumber(state.words);
    act({ is: 'source-added' });
    announce(words.added.replace('{n}', String(added.current)));
  };
  const remove = (n: number) => {
    act({ is: 'source-removed', n });
    announce(words.removed.replace('{n}', String(n)));
    document.getElementById('sources')?.focus();
  };
  const { refused } = state;
  return (
    <section class="stack" aria-labelledby="sources">
      <h2 id="sources" tabIndex={-1}>
        {words.sources}
      </h2>
      <p class="hint">{words.sourcesHint}</p>
      {refused?.field === 'sources' && <p class="error">{refusalWords(refused)}</p>}
      {sources.map((source) => (
        <SourceFields key={source.n} source={source} editing={editing} insert={insert} remove={remove} />
      ))}
      <button class="btn" type="button" onClick={add}>
        {words.add}
      </button>
    </section>
  );
}

interface SourceProps extends SourcesProps {
  source: Source;
  remove: (n: number) => void;
}

function SourceFields({ source, editing, insert, remove }: SourceProps) {
  const { n } = source;
  const change = (change: Partial<Source>) => editing.act({ is: 'source-changed', n, change });
  return (
    <fieldset class="source" id={`source-${n}`}>
      <legend>{words.source.replace('{n}', String(n))}</legend>
      <Field label={words.organisation}>
        <input
          class="inp"
          value={source.organisation}
          onInput={(event) => change({ organisation: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.sourceTitle}>
        <input class="inp" value={source.title} onInput={(event) => change({ title: event.currentTarget.value })} />
      </Field>
      <Field label={words.url}>
        <input
          class="inp"
          type="url"
          value={source.url}
          autocapitalize="none"
          spellcheck={false}
          onInput={(event) => change({ url: event.currentTarget.value })}
        />
      </Field>
      <Field label={words.edition}>
        <input
          class="inp"
          value={source.edition ?? ''}
          onInput={(event) => change({ edition: event.currentTarget.value || null })}
        />
      </Field>
      <div class="row">
        <button class="btn btn--small" type="button" onClick={() => insert(n)}>
          {words.markOf.replace('{n}', String(n))}
        </button>
        <button class="btn btn--small btn--bare" type="button" onClick={() => remove(n)}>
          {words.remove.replace('{n}', String(n))}
        </button>
      </div>
    </fieldset>
  );
}
