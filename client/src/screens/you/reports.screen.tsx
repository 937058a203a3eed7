import { you as words } from '../../../words/en/you.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded } from '../../parts/loaded.js';
import { More, useMore } from '../../parts/more.js';
import { OwnPage } from './own-page.js';
import { MyReports } from './you.documents.js';

type Page = ResultOf<typeof MyReports>['myReports'];

/** What the person reported, and whether somebody has looked. What it was is not shown again. */
export default function ReportsScreen() {
  const asked = useAsked(MyReports, {});
  const { name } = words.lists.reports;
  usePage(name, asked.isSettled);
  return (
    <OwnPage title={name} lead={words.reports.about}>
      <Loaded asked={asked} what={words.reports.what}>
        {({ myReports }) =>
          myReports.edges.length === 0 ? <p class="empty">{words.reports.none}</p> : <Reports first={myReports} />
        }
      </Loaded>
    </OwnPage>
  );
}

function Reports({ first }: { first: Page }) {
  const ask = useAsk();
  const further = useMore(first, async (after) => {
    const { data, refused } = await ask('query', MyReports, { after });
    return data ? { data: data.myReports } : { refused };
  });
  return (
    <>
      <ul class="own" role="list" ref={further.list}>
        {further.nodes.map(({ id, kind, isConcern, state }) => (
          <li key={`${kind} ${id} ${isConcern}`}>
            <p class="strong">
              {(isConcern ? words.reports.worried : words.reports.reported).replace(
                '{thing}',
                words.reports.things[kind],
              )}
            </p>
            <p class="muted">{words.reports.states[state]}</p>
          </li>
        ))}
      </ul>
      <More of={further} />
    </>
  );
}
