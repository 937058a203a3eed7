import { useEffect, useState } from 'preact/hooks';
import type { Refused } from '../../api/refusals.js';
import { useAsk } from '../../api/use-api.js';
import type { CaseItem, Decision, Opened } from './desk.types.js';
import { ClaimCase, HandOverCase, OpenCase } from './moderation.documents.js';

export interface CaseInHand {
  opened: Opened | undefined;
  /** Why it could not be opened. */
  refused: Refused | undefined;
  /** Why the last act did not work; the case has been looked at anew if it had moved. */
  problem: Refused | undefined;
  look: () => Promise<void>;
  take: () => Promise<boolean>;
  /** Lays it back for the others. */
  pass: (note: string) => Promise<boolean>;
  /** Takes note of a decision that was made here. */
  decided: (decision: Decision) => void;
  /** Takes note that an act did not work. */
  failed: (refused: Refused) => Promise<void>;
}

interface Heard {
  onOpened: (item: CaseItem) => void;
  onMoved: (item: CaseItem) => void;
}

/** Opens a case once, which is written down, and keeps up with what is done to it here. */
export function useCase(id: string, brought: Opened | undefined, { onOpened, onMoved }: Heard): CaseInHand {
  const ask = useAsk();
  const [opened, setOpened] = useState(brought);
  const [refused, setRefused] = useState<Refused>();
  const [problem, setProblem] = useState<Refused>();
  const look = async () => {
    const answer = await ask('mutation', OpenCase, { id });
    setRefused(answer.refused);
    if (!answer.data) return;
    setOpened(answer.data.openCase);
    onOpened(answer.data.openCase.item);
  };
  useEffect(() => {
    if (brought) onOpened(brought.item);
    else void look();
  }, []);
  const failed = async (why: Refused) => {
    setProblem(why);
    // Somebody else acted, or more was reported: what is decided on has to be what is there.
    if (why.code === 'STALE' || why.code === 'TAKEN') await look();
  };
  const moved = (item: CaseItem) => {
    setProblem(undefined);
    setOpened((before) => before && { ...before, item });
    onMoved(item);
    return true;
  };
  const fail = async (why: Refused) => {
    await failed(why);
    return false;
  };
  return {
    ...{ opened, refused, problem, look, failed },
    async take() {
      const { data, refused: why } = await ask('mutation', ClaimCase, { id, version: opened!.item.version });
      return why ? fail(why) : moved(data.claimCase);
    },
    async pass(note) {
      const { version } = opened!.item;
      const { data, refused: why } = await ask('mutation', HandOverCase, { id, version, note: note.trim() || null });
      return why ? fail(why) : moved(data.handOverCase);
    },
    decided(decision) {
      moved({ ...opened!.item, state: 'DECIDED', isClaimed: false, claimedByYou: false, viewerCan: [] });
      setOpened((before) => before && { ...before, decisions: [...before.decisions, decision] });
    },
  };
}
