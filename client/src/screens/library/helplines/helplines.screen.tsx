import { helplines as words } from '../../../../words/en/helplines.js';
import { useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Loaded } from '../../../parts/loaded.js';
import { LibraryFrame } from '../library-frame.js';
import { counted } from '../standing.js';
import { KeptHelplines } from './helplines.documents.js';
import { byCountry, countryWords, type Helpline, stateWords } from './states.js';

/** Every helpline by country, and how it stands. */
export default function HelplinesScreen() {
  const asked = useAsked(KeptHelplines, {});
  usePage(words.title, asked.isSettled);
  return (
    <LibraryFrame here="helplines">
      <h1>{words.title}</h1>
      <Loaded asked={asked} what={words.what}>
        {({ keptHelplines }) => (
          <>
            <p class="muted">{words.lead}</p>
            <Alerts lines={keptHelplines} />
            <p class="row">
              <a class="btn btn--action" href="/library/helplines/new">
                {words.add}
              </a>
            </p>
            {byCountry(keptHelplines).map(([country, lines]) => (
              <Country key={country} country={country} lines={lines} />
            ))}
          </>
        )}
      </Loaded>
    </LibraryFrame>
  );
}

function Alerts({ lines }: { lines: readonly Helpline[] }) {
  const overdue = lines.filter((line) => line.overdue).length;
  const never = lines.filter((line) => !line.verifiedOn).length;
  return (
    <>
      {overdue > 0 && <p class="flag">{counted(words.alerts.overdue, overdue)}</p>}
      {never > 0 && <p class="flag">{counted(words.alerts.never, never)}</p>}
    </>
  );
}

function Country({ country, lines }: { country: string; lines: readonly Helpline[] }) {
  return (
    <section class="sec">
      <h2 class="sec__h">{countryWords(country)}</h2>
      <ul class="shelf" role="list">
        {lines.map((line) => (
          <li key={line.id}>
            <a href={`/library/helplines/${line.id}`}>
              <span class="t">{line.name}</span>
              <span class="m">
                {words.kinds[line.kind]}
                {line.phone && `. ${line.phone}`}
              </span>
              <span class={line.overdue ? 'm flagged' : 'm'}>{stateWords(line)}.</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
