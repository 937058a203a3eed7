import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import { moderation } from '../../../words/en/moderation.js';
import { announce } from '../../announcer.js';
import { useAsked } from '../../api/use-api.js';
import { Loading } from '../../parts/loaded.js';
import { Up } from '../../parts/shell.js';
import type { StatementFacts } from '../../parts/statement.js';
import { hourWords } from '../../parts/times.js';
import { useRouter } from '../../router/router.js';
import { counted } from './counted.js';
import { Decide, Told, Typed } from './decide.js';
import { decisionReducer, emptyDecision } from './decision.reducer.js';
import type { CaseItem, Opened } from './desk.types.js';
import { EarlierDecisions } from './earlier.js';
import { HOUSE_RULES } from './house-rules.js';
import { PlaceOfCase } from './moderation.documents.js';
import { PassOn } from './pass-on.js';
import { Holder } from './queue.js';
import { titleOf, whyWords } from './reasons.js';
import { Reported } from './reported.js';
import { Steps, Where, Who } from './beside-case.js';
import { deskRefusal, TurnedAway } from './turned-away.js';
import { type CaseInHand, useCase } from './use-case.js';
import { useKeys } from './use-keys.js';

const words = moderation.case;

interface CaseScreenProps {
  id: string;
  /** The case, if it was opened on the way here. */
  brought: Opened | undefined;
  groupName: (id: string) => string;
  areKeysOn: boolean;
  onOpened: (item: CaseItem) => void;
  onMoved: (item: CaseItem) => void;
}

/** One case: why it is here, what it is about, and what to do. */
export function CaseScreen({ id, brought, groupName, areKeysOn, onOpened, onMoved }: CaseScreenProps) {
  const hand = useCase(id, brought, { onOpened, onMoved });
  return (
    <>
      <Up to="/mod">{words.up}</Up>
      {hand.opened ? (
        <OpenedCase hand={hand} opened={hand.opened} groupName={groupName} areKeysOn={areKeysOn} />
      ) : hand.refused ? (
        <TurnedAway refused={hand.refused} again={() => void hand.look()} />
      ) : (
        <Loading what={moderation.whatCase} />
      )}
    </>
  );
}

interface OpenedCaseProps {
  hand: CaseInHand;
  opened: Opened;
  groupName: (id: string) => string;
  areKeysOn: boolean;
}

function OpenedCase({ hand, opened, groupName, areKeysOn }: OpenedCaseProps) {
  const { item, subject } = opened;
  const [draft, write] = useReducer(decisionReducer, emptyDecision);
  const [told, setTold] = useState<{ statement: StatementFacts | undefined }>();
  const place = useAsked(PlaceOfCase, { groupId: item.groupId }, 'cache-first').data;
  const mayDecide = item.state === 'OPEN' && item.viewerCan.includes('DECIDE');
  const heading = useFocusOnCase(item.version);
  const take = async () => (await hand.take()) && announce(words.tookIt);
  useKeys(areKeysOn && mayTake(item), { t: () => void take() });
  return (
    <>
      <CaseHead item={item} group={groupName(item.groupId)} heading={heading} hand={hand} onTake={() => void take()} />
      {hand.problem && (
        <p class="case__problem" role="alert">
          {deskRefusal(hand.problem)}
        </p>
      )}
      <div class="case__g">
        <div>
          <Reported opened={opened} />
          <EarlierDecisions opened={opened} hand={hand} onReversed={() => setTold(undefined)} />
          {told ? (
            <Told statement={told.statement} />
          ) : mayDecide ? (
            <Decide
              opened={opened}
              draft={draft}
              rules={[...(place?.group?.rules ?? []), ...HOUSE_RULES]}
              write={write}
              onDecided={(decision, statement) => {
                setTold({ statement });
                hand.decided(decision);
              }}
              onRefused={hand.failed}
            />
          ) : (
            <Typed draft={draft} />
          )}
        </div>
        <div>
          <Steps item={item} />
          {subject && <Who author={subject.author} />}
          <Where name={groupName(item.groupId)} hours={place?.expectedHours ?? null} />
        </div>
      </div>
    </>
  );
}

interface CaseHeadProps {
  item: CaseItem;
  group: string;
  heading: { current: HTMLHeadingElement | null };
  hand: CaseInHand;
  onTake: () => void;
}

function CaseHead({ item, group, heading, hand, onTake }: CaseHeadProps) {
  const { queue } = moderation;
  const where = queue.in.replace('{kind}', queue.kinds[item.subjectKind]).replace('{group}', group);
  return (
    <div class="case__h">
      <div>
        <p class="row">
          <span class={`tag ${item.lane === 'NOW' ? 'tag--now' : ''}`}>{queue.lanes[item.lane]}</span>
          <Holder item={item} />
        </p>
        <h2 ref={heading} tabIndex={-1}>
          {titleOf(item)}
        </h2>
        <p class="muted small">
          {where} {counted(item.reportCount, queue.members)}{' '}
          {words.opened.replace('{time}', hourWords(item.openedHour))}
        </p>
        {whyWords(item.why).map((sentence) => (
          <p key={sentence} class="muted small">
            {sentence}
          </p>
        ))}
        <p class="small">{holdWords(item)}</p>
      </div>
      <div class="row push">
        {mayTake(item) && (
          <button class="btn btn--small" type="button" onClick={onTake}>
            {words.take}
          </button>
        )}
        {item.viewerCan.includes('HAND_OVER') && <PassOn hand={hand} />}
      </div>
    </div>
  );
}

/** The focus is on what the case is called once it is here, unless it is the first page of the visit. */
function useFocusOnCase(version: number) {
  const { isFirst } = useRouter();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (isFirst) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  const acted = useRef(version);
  useEffect(() => {
    // The button that was pressed is gone with what it could do.
    if (acted.current !== version && document.activeElement === document.body) heading.current?.focus();
    acted.current = version;
  }, [version]);
  return heading;
}

function mayTake(item: CaseItem): boolean {
  return item.viewerCan.includes('CLAIM') && !item.claimedByYou;
}

function holdWords({ state, claimedByYou, isClaimed, viewerCan }: CaseItem): string {
  if (state === 'DECIDED') return words.decided;
  if (claimedByYou) return words.heldByYou;
  if (isClaimed) return words.heldByOther;
  return viewerCan.includes('DECIDE') ? '' : words.mayNot;
}
