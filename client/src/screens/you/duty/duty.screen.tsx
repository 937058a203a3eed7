import { useState } from 'preact/hooks';
import { onDuty as words } from '../../../../words/en/on-duty.js';
import type { ResultOf } from '../../../api/graphql.js';
import { useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Loaded } from '../../../parts/loaded.js';
import { OwnPage } from '../own-page.js';
import { BeingHere } from './being-here.js';
import { MyDuty } from './duty.documents.js';
import { namesOf, placesOf } from './places.js';
import { Plans } from './plans.js';
import { Rota } from './rota.js';

/** When somebody of the team is here: they say it themselves, for now and for later. */
export default function DutyScreen() {
  const asked = useAsked(MyDuty, {}, 'network-only');
  usePage(words.title, asked.isSettled);
  return (
    <OwnPage title={words.title} lead={words.lead}>
      <Loaded asked={asked} what={words.what}>
        {(found) => <Times found={found} />}
      </Loaded>
    </OwnPage>
  );
}

function Times({ found }: { found: ResultOf<typeof MyDuty> }) {
  const [spans, setSpans] = useState<typeof found.myDuty>(found.myDuty);
  const places = placesOf(found);
  const own = {
    places,
    spans,
    nameOf: namesOf(found),
    onSpans: (next: readonly (typeof spans)[number][]) => setSpans([...next]),
  };
  return (
    <>
      <BeingHere {...own} />
      <Plans {...own} />
      {placesOf(found, ['STEWARD']).map((place) => (
        <Rota key={place.groupId} place={place} nameOf={own.nameOf} />
      ))}
    </>
  );
}
