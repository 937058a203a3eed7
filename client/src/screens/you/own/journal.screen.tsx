import { journal as words } from '../../../../words/en/journal.js';
import type { ResultOf } from '../../../api/graphql.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Loaded } from '../../../parts/loaded.js';
import { More, useMore } from '../../../parts/more.js';
import { OwnPage, Way } from '../own-page.js';
import { dayWords } from './days.js';
import { MyJournal } from './own.documents.js';

type Page = ResultOf<typeof MyJournal>['journalEntries'];

/** The journal, newest first. It asks for nothing, and counts nothing. */
export default function JournalScreen() {
  const asked = useAsked(MyJournal, {}, 'network-only');
  const { name } = words.lists.journal;
  usePage(name, asked.data !== undefined);
  return (
    <OwnPage title={name} lead={words.sealed}>
      <div class="row gap">
        <a class="btn btn--action" href="/you/journal/new">
          {words.entries.write}
        </a>
      </div>
      <Loaded asked={asked} what={words.entries.what}>
        {({ journalEntries }) =>
          journalEntries.edges.length === 0 ? (
            <p class="empty">{words.entries.none}</p>
          ) : (
            <Entries first={journalEntries} />
          )
        }
      </Loaded>
    </OwnPage>
  );
}

function Entries({ first }: { first: Page }) {
  const ask = useAsk();
  const further = useMore(first, async (after) => {
    const { data, refused } = await ask('query', MyJournal, { after });
    return data ? { data: data.journalEntries } : { refused };
  });
  return (
    <>
      <ul class="shelf shelf--you" role="list" ref={further.list}>
        {further.nodes.map(({ slot, on, opening }) => (
          <Way key={slot} to={`/you/journal/${slot}`} name={dayWords(on)} about={opening} />
        ))}
      </ul>
      <More of={further} />
    </>
  );
}
