import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import type { Refused } from '../../api/refusals.js';
import { type Ask, useAsk } from '../../api/use-api.js';
import { type DeskState, deskReducer, emptyDesk, freshCount } from './desk.reducer.js';
import type { CaseItem } from './desk.types.js';
import { HandOverCase, Queue } from './moderation.documents.js';

/** More than this is not shown at once; each page holds 50. */
const MOST_PAGES = 4;
/** How often handing back is tried when a case moves in that moment. */
const TRIES = 3;

export interface HeardQueue {
  desk: DeskState;
  refused: Refused | undefined;
  /** Whether there is more than is shown. */
  isCut: boolean;
  /** Asks anew; what is new waits. Gives how many that are, or undefined when it could not be asked. */
  check: () => Promise<number | undefined>;
  show: () => void;
  moved: (item: CaseItem) => void;
  /** Hands everything back that the viewer holds; false when it did not work. */
  handAllBack: () => Promise<boolean>;
}

/** The queue, asked for when the desk is entered or come back to, and when somebody says so. No timers. */
export function useQueue(): HeardQueue {
  const ask = useAsk();
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk);
  const [refused, setRefused] = useState<Refused>();
  const [isCut, setCut] = useState(false);
  const check = useCallback(async () => {
    const found = await wholeQueue(ask);
    setRefused(found.refused);
    if (!found.items) return undefined;
    setCut(found.isCut);
    dispatch({ type: 'checked', items: found.items });
    return freshCount(deskReducer(desk, { type: 'checked', items: found.items }));
  }, [ask, desk]);
  useEffect(() => void check(), []);
  useEffect(() => {
    const onReturn = () => document.visibilityState === 'visible' && void check();
    document.addEventListener('visibilitychange', onReturn);
    return () => document.removeEventListener('visibilitychange', onReturn);
  }, [check]);
  return {
    ...{ desk, refused, isCut, check },
    show: () => dispatch({ type: 'shown' }),
    moved: (item) => dispatch({ type: 'moved', item }),
    async handAllBack() {
      const problem = await handBack(ask);
      setRefused(problem);
      return !problem;
    },
  };
}

type Found = { items: CaseItem[]; isCut: boolean; refused?: never } | { items?: never; refused: Refused };

async function wholeQueue(ask: Ask): Promise<Found> {
  const items: CaseItem[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer: Awaited<ReturnType<typeof onePage>> = await onePage(ask, after);
    if (answer.refused) return { refused: answer.refused };
    const { edges, pageInfo } = answer.data.moderationQueue;
    items.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return { items, isCut: false };
    after = pageInfo.endCursor;
  }
  return { items, isCut: true };
}

function onePage(ask: Ask, after: string | null) {
  return ask('query', Queue, { after });
}

async function handBack(ask: Ask): Promise<Refused | undefined> {
  let problem: Refused | undefined;
  for (let round = 0; round < TRIES; round++) {
    const found = await wholeQueue(ask);
    if (found.refused) return found.refused;
    const held = found.items.filter(({ claimedByYou }) => claimedByYou);
    if (held.length === 0) return undefined;
    for (const { id, version } of held) {
      problem = (await ask('mutation', HandOverCase, { id, version, note: null })).refused ?? problem;
    }
  }
  return problem;
}
