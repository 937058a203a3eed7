import { useEffect, useState } from 'preact/hooks';
import { ActIcon } from '../../parts/act-icon.js';
import { moderation as words } from '../../../words/en/moderation.js';
import { announce } from '../../announcer.js';
import type { ResultOf } from '../../api/graphql.js';
import { useAsk, useAsked } from '../../api/use-api.js';
import { usePage } from '../../page.js';
import { Loaded, Loading, NotLoaded } from '../../parts/loaded.js';
import { minuteWords } from '../../parts/times.js';
import { useRouter } from '../../router/router.js';
import type { Params } from '../../screen.js';
import { CaseScreen } from './case.js';
import { counted } from './counted.js';
import { DeskFrame, NotForYou } from './desk-frame.js';
import type { CaseItem, Opened } from './desk.types.js';
import { DeskKeys } from './keys.js';
import { Desk, OpenCaseFor } from './moderation.documents.js';
import { QueueList, viewOf, Views } from './queue.js';
import { worksAtDesk } from './team.js';
import { Shift } from './shift.js';
import { TurnedAway } from './turned-away.js';
import { type HeardQueue, useQueue } from './use-queue.js';

type Found = ResultOf<typeof Desk>;
type Kind = CaseItem['subjectKind'];

/** The moderation desk: what waits, and one case at a time. */
export default function DeskScreen({ params }: { params: Params }) {
  const asked = useAsked(Desk, {});
  const { query } = useRouter();
  const caseId = params.id;
  const isCase = caseId !== undefined || wantedOf(query) !== undefined;
  if (asked.data && !worksAtDesk(asked.data.me.staff)) return <NotForYou />;
  const looks = asked.data ? `modgrid ${isCase ? 'desk--case' : ''}` : 'main';
  return (
    <DeskFrame here="queue" staff={asked.data?.me.staff ?? []} looks={looks}>
      <Loaded asked={asked} what={words.what}>
        {(found) => <WholeDesk found={found} caseId={caseId} />}
      </Loaded>
    </DeskFrame>
  );
}

function WholeDesk({ found, caseId }: { found: Found; caseId: string | undefined }) {
  const { query } = useRouter();
  const queue = useQueue();
  const [areKeysOn, setKeysOn] = useState(true);
  const [seen, setSeen] = useState<Seen>({ ids: [], since: '' });
  const [brought, setBrought] = useState<Opened>();
  const wanted = wantedOf(query);
  const view = viewOf(query);
  const { shown } = queue.desk;
  usePage(caseId ? words.caseTitle : words.queue.title, !caseId && !wanted && shown !== undefined);
  const opened = (item: CaseItem) => {
    queue.moved(item);
    setSeen((before) => seeing(before, item.id));
  };
  return (
    <>
      <div class="side">
        <h1>{words.queue.title}</h1>
        {shown && <Views items={shown} view={view} />}
        <Shift />
      </div>
      {shown ? (
        <QueueList queue={queue} view={view} openId={caseId} groupName={namesOf(found)} areKeysOn={areKeysOn} />
      ) : (
        <div class="qlist qlist--waiting">
          {queue.refused ? (
            <NotLoaded refused={queue.refused} what={words.what} again={() => void queue.check()} />
          ) : (
            <Loading what={words.what} />
          )}
        </div>
      )}
      <Care seen={seen} queue={queue} />
      <section class="case" aria-label={words.caseTitle}>
        {caseId ? (
          <CaseScreen
            key={caseId}
            id={caseId}
            brought={brought?.item.id === caseId ? brought : undefined}
            groupName={namesOf(found)}
            areKeysOn={areKeysOn}
            onOpened={opened}
            onMoved={queue.moved}
          />
        ) : wanted ? (
          <Bring key={wanted.id} kind={wanted.kind} id={wanted.id} onBrought={setBrought} />
        ) : (
          <NoCase />
        )}
        <DeskKeys isOn={areKeysOn} onTurn={setKeysOn} />
      </section>
    </>
  );
}

function NoCase() {
  return (
    <>
      <h2>{words.choose.title}</h2>
      <p class="muted">{words.choose.lead}</p>
    </>
  );
}

/** Opens a case about something one came upon, and goes there. */
function Bring({ kind, id, onBrought }: { kind: Kind; id: string; onBrought: (opened: Opened) => void }) {
  const ask = useAsk();
  const { go } = useRouter();
  const [problem, setProblem] = useState<Parameters<typeof TurnedAway>[0]['refused']>();
  const bring = async () => {
    setProblem(undefined);
    const { data, refused } = await ask('mutation', OpenCaseFor, { kind, id });
    if (refused) return setProblem(refused);
    onBrought(data.openCaseFor);
    go(`/mod/case/${data.openCaseFor.item.id}`, true);
  };
  useEffect(() => void bring(), []);
  return problem ? <TurnedAway refused={problem} again={() => void bring()} /> : <Loading what={words.whatCase} />;
}

interface Seen {
  ids: readonly string[];
  /** When the first one was opened, as an ISO time. */
  since: string;
}

function seeing({ ids, since }: Seen, id: string): Seen {
  return { ids: ids.includes(id) ? ids : [...ids, id], since: since || new Date().toISOString() };
}

/** How much one has looked at since one came, for nobody else; and the way out, with everything handed back. */
function Care({ seen, queue }: { seen: Seen; queue: HeardQueue }) {
  const { go } = useRouter();
  const [isGoing, setGoing] = useState(false);
  const away = async () => {
    setGoing(true);
    const isDone = await queue.handAllBack();
    setGoing(false);
    if (!isDone) return;
    announce(words.care.done);
    go('/groups');
  };
  const opened = counted(seen.ids.length, words.care.opened);
  return (
    <section class="careyou" aria-labelledby="care">
      <h2 id="care">{words.care.title}</h2>
      <p>
        {seen.since ? opened.replace('{time}', minuteWords(seen.since)) : opened} {words.care.private}
      </p>
      <p>{words.care.does}</p>
      {queue.refused && queue.desk.shown && <TurnedAway refused={queue.refused} again={() => void queue.check()} />}
      <button class="btn btn--small" type="button" disabled={isGoing} onClick={() => void away()}>
        <ActIcon name="cup" />
        {words.care.away}
      </button>
    </section>
  );
}

const KINDS: [string, Kind][] = [
  ['post', 'POST'],
  ['message', 'MESSAGE'],
  ['thread', 'THREAD'],
];

/** What somebody came to the desk about: "/mod?post=…". */
function wantedOf(query: URLSearchParams): { kind: Kind; id: string } | undefined {
  for (const [name, kind] of KINDS) {
    const id = query.get(name);
    if (id) return { kind, id };
  }
  return undefined;
}

function namesOf({ myGroups, groups }: Found): (id: string) => string {
  const names = new Map([...myGroups, ...groups.edges.map(({ node }) => node)].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? words.queue.aGroup;
}
