import { useRef, useState } from 'preact/hooks';
import { moderation } from '../../../words/en/moderation.js';
import { announce } from '../../announcer.js';
import { hourWords } from '../../parts/times.js';
import { useRouter } from '../../router/router.js';
import { counted } from './counted.js';
import { type DeskState, freshCount, inView, type View, VIEWS, waitingIn } from './desk.reducer.js';
import type { CaseItem } from './desk.types.js';
import { titleOf } from './reasons.js';
import { useKeys } from './use-keys.js';
import type { HeardQueue } from './use-queue.js';

const words = moderation.queue;
const LANES = ['NOW', 'TODAY', 'WHEN_YOU_CAN'] as const;

/** The part of the queue that the address asks for. */
export function viewOf(query: URLSearchParams): View {
  return VIEWS.find((view) => view === query.get('view')) ?? 'all';
}

/** The parts of the queue, each with how many cases wait in it. Of cases, numbers are said; of people, never. */
export function Views({ items, view }: { items: readonly CaseItem[]; view: View }) {
  const { path } = useRouter();
  return (
    <nav class="views" aria-label={words.views}>
      {VIEWS.map((one) => (
        <a
          key={one}
          href={one === 'all' ? path : `${path}?view=${one}`}
          aria-current={one === view ? 'true' : undefined}
        >
          <span>{one === 'all' ? words.all : one === 'yours' ? words.yours : words.lanes[one]}</span>
          <span>{waitingIn(items, one)}</span>
        </a>
      ))}
    </nav>
  );
}

interface QueueListProps {
  queue: HeardQueue;
  view: View;
  /** The case that is open beside the list. */
  openId: string | undefined;
  groupName: (id: string) => string;
  areKeysOn: boolean;
}

/** What waits, in three lists by urgency. What was written is never in it. */
export function QueueList({ queue, view, openId, groupName, areKeysOn }: QueueListProps) {
  const list = useRef<HTMLElement>(null);
  useKeys(areKeysOn, { j: () => step(list.current, 1), k: () => step(list.current, -1) });
  const items = inView(queue.desk.shown ?? [], view);
  const lanes = LANES.map((lane) => ({ lane, cases: items.filter((item) => item.lane === lane) }));
  return (
    <section class="qlist" aria-label={words.list} ref={list}>
      <Look queue={queue} />
      {items.length === 0 && <p class="qlist__none">{nothing(queue.desk, view)}</p>}
      {lanes.map(
        ({ lane, cases }) =>
          cases.length > 0 && (
            <section key={lane} aria-labelledby={`lane-${lane}`}>
              <h2 id={`lane-${lane}`}>{words.lanes[lane]}</h2>
              <ol role="list">
                {cases.map((item) => (
                  <li key={item.id}>
                    <Row item={item} view={view} isOpen={item.id === openId} group={groupName(item.groupId)} />
                  </li>
                ))}
              </ol>
            </section>
          ),
      )}
      {queue.isCut && <p class="qlist__none">{words.tooMany}</p>}
    </section>
  );
}

function nothing({ shown = [] }: DeskState, view: View): string {
  if (view === 'yours') return words.nothingYours;
  return shown.length === 0 ? words.nothing : words.nothingHere;
}

/** One button, always in the same place: it looks for what is new, or shows it. */
function Look({ queue }: { queue: HeardQueue }) {
  const [said, setSaid] = useState('');
  const fresh = freshCount(queue.desk);
  const look = async () => {
    const found = await queue.check();
    if (found === undefined) return;
    const text = found ? counted(found, words.somethingNew) : words.nothingNew;
    setSaid(text);
    announce(text);
  };
  const show = () => {
    queue.show();
    setSaid('');
    announce(words.shown);
  };
  return (
    <div class="qlist__look">
      <button
        class={`btn btn--small ${fresh ? 'btn--soft' : ''}`}
        type="button"
        onClick={fresh ? show : () => void look()}
      >
        {fresh ? counted(fresh, words.fresh) : words.look}
      </button>
      {!fresh && <span class="muted small">{said}</span>}
    </div>
  );
}

interface RowProps {
  item: CaseItem;
  view: View;
  isOpen: boolean;
  group: string;
}

function Row({ item, view, isOpen, group }: RowProps) {
  const where = words.in.replace('{kind}', words.kinds[item.subjectKind]).replace('{group}', group);
  return (
    <a
      class="q"
      href={`/mod/case/${item.id}${view === 'all' ? '' : `?view=${view}`}`}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span class="r">
        <b>{titleOf(item)}</b>
        <time dateTime={item.openedHour}>{hourWords(item.openedHour)}</time>
      </span>
      <span class="q__t">
        {where} {counted(item.reportCount, words.members)}
      </span>
      <span class="tags">
        <Holder item={item} />
      </span>
    </a>
  );
}

/** Whether somebody has a case in hand; who of the team, is not said. */
export function Holder({ item }: { item: CaseItem }) {
  if (item.state === 'DECIDED') return <span class="tag">{words.decided}</span>;
  if (item.claimedByYou) return <span class="tag tag--host">{words.yoursNow}</span>;
  return <span class="tag">{item.isClaimed ? words.taken : words.free}</span>;
}

/** Moves the focus to the row before or after the one that has it, or that is open. */
function step(list: HTMLElement | null, by: 1 | -1): void {
  const rows = [...(list?.querySelectorAll<HTMLElement>('a.q') ?? [])];
  const focused = rows.findIndex((row) => row === document.activeElement);
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'));
  const next = at < 0 ? 0 : at + by;
  rows[Math.max(0, Math.min(rows.length - 1, next))]?.focus();
}
