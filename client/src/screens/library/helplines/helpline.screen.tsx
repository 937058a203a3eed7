import { helplines } from '../../../../words/en/helplines.js';
import { useAsk, useAsked } from '../../../api/use-api.js';
import { usePage } from '../../../page.js';
import { Loaded } from '../../../parts/loaded.js';
import { Outcome } from '../../../parts/outcome.js';
import { Up } from '../../../parts/shell.js';
import { dateWords } from '../../../parts/times.js';
import { useDoing } from '../../../parts/use-doing.js';
import type { Params } from '../../../screen.js';
import { LibraryFrame } from '../library-frame.js';
import { EditHelpline } from './edit-helpline.js';
import { HelplineHistoryList } from './history.js';
import { KeptHelplines, OrderHelplines } from './helplines.documents.js';
import { ShowHelplineForm } from './show-helpline.js';
import { countryWords, type Helpline, moved, stateWords } from './states.js';
import { VerifyHelplineForm } from './verify-helpline.js';

const words = helplines.one;

/** One helpline: how it stands, trying it, showing it, what it says, and what was done to it. */
export default function HelplineScreen({ params }: { params: Params }) {
  const asked = useAsked(KeptHelplines, {});
  const line = asked.data?.keptHelplines.find(({ id }) => id === params.id);
  const title = line?.name ?? helplines.title;
  usePage(title, asked.isSettled);
  return (
    <LibraryFrame here="text">
      <Up to="/library/helplines">{helplines.title}</Up>
      <h1>{title}</h1>
      <Loaded asked={asked} what={helplines.what}>
        {({ keptHelplines }) => (line ? <One line={line} lines={keptHelplines} /> : <p>{words.gone}</p>)}
      </Loaded>
    </LibraryFrame>
  );
}

function One({ line, lines }: { line: Helpline; lines: readonly Helpline[] }) {
  const about = words.country
    .replace('{country}', countryWords(line.country))
    .replace('{kind}', helplines.kinds[line.kind]);
  return (
    <>
      <p>{about}</p>
      <p>
        <b>{stateWords(line)}.</b>
      </p>
      <Tried line={line} />
      {line.source && (
        <p>
          <a href={line.source} rel="noreferrer">
            {words.source}
          </a>
        </p>
      )}
      <VerifyHelplineForm key={`verify ${line.version}`} line={line} />
      <ShowHelplineForm line={line} />
      <Place line={line} ids={lines.filter(({ country }) => country === line.country).map(({ id }) => id)} />
      <EditHelpline line={line} />
      <HelplineHistoryList key={line.version} id={line.id} />
    </>
  );
}

function Tried({ line: { verifiedOn, verifiedHow, verifierName, checkedOn } }: { line: Helpline }) {
  if (!verifiedOn || !verifiedHow) return <p>{words.looked.replace('{date}', dateWords(checkedOn))}</p>;
  const by = words.verifiedBy
    .replace('{name}', verifierName ?? words.somebody)
    .replace('{date}', dateWords(verifiedOn))
    .replace('{how}', words.how[verifiedHow]);
  return <p>{by}</p>;
}

function Place({ line, ids }: { line: Helpline; ids: readonly string[] }) {
  const ask = useAsk();
  const doing = useDoing();
  const place = helplines.place;
  const now = place.now.replace('{number}', String(ids.indexOf(line.id) + 1)).replace('{all}', String(ids.length));
  const move = async (by: -1 | 1) => {
    const next = moved(ids, line.id, by);
    if (!next) return;
    const variables = { country: line.country, ids: next };
    await doing.run(() => ask('mutation', OrderHelplines, variables), place.done);
  };
  return (
    <section class="sec">
      <h2>{place.title}</h2>
      <p class="muted">{place.lead}</p>
      <p>{now}</p>
      <div class="row">
        <button class="btn" type="button" onClick={() => void move(-1)}>
          {place.up}
        </button>
        <button class="btn" type="button" onClick={() => void move(1)}>
          {place.down}
        </button>
      </div>
      <Outcome done={doing.done} wrong={doing.wrong()} />
    </section>
  );
}
