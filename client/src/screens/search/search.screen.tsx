import { useReducer, useState } from 'preact/hooks';
import { search as words } from '../../../words/en/search.js';
import { announce } from '../../announcer.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Field } from '../../parts/field.js';
import { refusalWords } from '../../parts/refusal-words.js';
import { Shell } from '../../parts/shell.js';
import { useRouter } from '../../router/router.js';
import { Results } from './results.js';
import { GroupNames, SearchPosts } from './search.documents.js';
import { type Question, type Search, searched, shownBy } from './search.reducer.js';

/**
 * What was found last, for somebody who comes back from a result. Safety: in memory alone; words that were searched
 * for are in no address, so that no history of a browser tells them.
 */
let last: Search = { state: 'open' };

/** Finding posts by their words, in the groups one is in. */
export default function SearchScreen() {
  const ask = useAsk();
  const { scroll } = useRouter();
  const [search, take] = useReducer(searched, scroll === undefined ? { state: 'open' as const } : last);
  last = search;
  usePage(words.title, true);
  const groups = useAsked(GroupNames, {}).data?.myGroups ?? [];
  const submit = async (question: Question) => {
    take({ kind: 'asked', question });
    if (!question.words.trim()) return announce(words.empty);
    const { data, refused } = await ask('query', SearchPosts, question);
    if (refused) {
      announce(refusalWords(refused));
      return take({ kind: 'refused', question, refused });
    }
    take({ kind: 'answered', question, found: data.searchPosts });
    announce(data.searchPosts.edges.length > 0 ? words.found : words.none);
  };
  const shown = shownBy(search);
  return (
    <Shell>
      <h1>{words.title}</h1>
      <p class="lede muted">{words.lead}</p>
      <Ask search={search} groups={groups} onAsk={(question) => void submit(question)} />
      {shown && <Results key={JSON.stringify(shown.question)} {...shown} groups={groups} />}
    </Shell>
  );
}

interface AskProps {
  search: Search;
  groups: readonly { id: string; name: string }[];
  onAsk: (question: Question) => void;
}

function Ask({ search, groups, onAsk }: AskProps) {
  const before = 'question' in search ? search.question : undefined;
  const [typed, setTyped] = useState(before?.words ?? '');
  const [groupId, setGroupId] = useState(before?.groupId ?? '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onAsk({ words: typed, groupId: groupId || null });
  };
  const wrong = wrongWith(search);
  return (
    <form class="sec stack" role="search" onSubmit={submit}>
      <Field label={words.words} hint={words.hint} error={wrong}>
        <input
          class="inp"
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </Field>
      {groups.length > 1 && (
        <Field label={words.group}>
          <select class="inp" value={groupId} onChange={(event) => setGroupId(event.currentTarget.value)}>
            <option value="">{words.everywhere}</option>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      <button class="btn btn--action">{words.do}</button>
      <p class="hint">{words.private}</p>
      <p class="vh" role="status">
        {search.state === 'searching' ? words.searching : ''}
      </p>
    </form>
  );
}

function wrongWith(search: Search): string | undefined {
  if (search.state === 'empty') return words.empty;
  return search.state === 'refused' ? refusalWords(search.refused) : undefined;
}
