import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { journal } from '../../../../words/en/journal.js';
import { announce } from '../../../announcer.js';
import type { Refused } from '../../../api/refusals.js';
import type { Answer } from '../../../api/use-api.js';
import type { Offer } from '../../../parts/support-offer.js';
import { type At, type Keeping, keeping, keepingReducer, type KeepingEvent, nextToSend } from './keeping.reducer.js';

/** Words are kept so long after the last key, and tried again so long after that was not possible; in milliseconds. */
const AFTER_KEY = 2_000;
const TRY_AGAIN = 10_000;

interface KeepingOptions<Words> {
  first: { words: Words; at?: At };
  /** Why these words cannot be kept as they are, before the server is asked. */
  problem: (words: Words) => Refused | undefined;
  send: (words: Words, at: At | undefined, clientId: string) => Promise<Answer<{ at: At; offer?: Offer | null }>>;
  /** What stands there now, when another device was faster. */
  read: (at: At | undefined) => Promise<Answer<{ words: Words; at: At }>>;
}

export interface KeepingDoing<Words> {
  state: Keeping<Words>;
  offer: Offer | undefined;
  closeOffer: () => void;
  write: (words: Words) => void;
  /** Keeps the words now, and says why when that cannot be. */
  keep: () => Promise<void>;
  settle: (words: Words) => void;
  /** What was kept was deleted; the words stay here. Gives the id under which they would be kept anew. */
  removed: () => void;
  /** How it stands when all that was on its way has arrived. */
  settled: () => Promise<Keeping<Words>>;
}

/** Keeps words with the server while they are written, one try after the other, and never lets go of them here. */
export function useKeeping<Words>(options: KeepingOptions<Words>): KeepingDoing<Words> {
  const [state, setState] = useState(() =>
    keeping(options.first.words, options.first.at, crypto.randomUUID() as string),
  );
  const [offer, setOffer] = useState<Offer | undefined>();
  const isClosed = useRef(false);
  const now = useRef(state);
  const latest = useRef(options);
  latest.current = options;
  const tell = useCallback((event: KeepingEvent<Words>) => {
    now.current = keepingReducer(now.current, event);
    setState(now.current);
  }, []);
  const { save, settled } = useSaving(now, latest, tell, (found) => {
    if (!isClosed.current && found) setOffer(found);
  });
  const keep = async () => {
    await settled();
    const { words, is } = now.current;
    const problem = latest.current.problem(words);
    if (problem) return tell({ type: 'notKept', refused: problem, nextId: now.current.clientId });
    // Asked for by hand, a refusal is no reason not to try.
    if (is !== 'saved') tell({ type: 'wrote', words });
    if (await save()) announce(journal.kept);
  };
  return {
    state,
    offer,
    closeOffer() {
      isClosed.current = true;
      setOffer(undefined);
    },
    write: (words) => tell({ type: 'wrote', words }),
    keep,
    settle: (words) => tell({ type: 'settled', words }),
    removed: () => tell({ type: 'removed', nextId: crypto.randomUUID() }),
    settled,
  };
}

function useSaving<Words>(
  now: { current: Keeping<Words> },
  latest: { current: KeepingOptions<Words> },
  tell: (event: KeepingEvent<Words>) => void,
  offered: (offer: Offer | null | undefined) => void,
) {
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const isRunning = useRef(false);
  const one = async (words: Words): Promise<boolean> => {
    const { at, clientId } = now.current;
    tell({ type: 'saving', words });
    const { data, refused } = await latest.current.send(words, at, clientId);
    if (data) {
      tell({ type: 'kept', words, at: data.at });
      offered(data.offer);
      return true;
    }
    const other = refused.code === 'STALE' ? await latest.current.read(at) : undefined;
    if (other?.data) tell({ type: 'met', ...other.data });
    else tell({ type: 'notKept', refused: other?.refused ?? refused, nextId: crypto.randomUUID() });
    return false;
  };
  const run = async () => {
    for (;;) {
      const words = nextToSend(now.current);
      if (words === undefined) return now.current.other === undefined;
      if (now.current.sent === undefined && latest.current.problem(words)) return false;
      if (!(await one(words))) return false;
    }
  };
  const save = useCallback(() => {
    if (isRunning.current) return running.current;
    isRunning.current = true;
    running.current = run().finally(() => (isRunning.current = false));
    return running.current;
  }, []);
  const { words, is, refused } = now.current;
  useEffect(() => {
    // After a refusal nothing is tried until something was changed, or the person asks.
    if ((is !== 'unsaved' && is !== 'offline') || refused) return;
    const timer = setTimeout(() => void save(), is === 'offline' ? TRY_AGAIN : AFTER_KEY);
    return () => clearTimeout(timer);
  }, [words, is, refused]);
  useEffect(() => {
    const saveNow = () => void (now.current.refused || save());
    addEventListener('online', saveNow);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      removeEventListener('online', saveNow);
      document.removeEventListener('visibilitychange', saveNow);
      saveNow();
    };
  }, [save]);
  const settled = async () => {
    await running.current;
    return now.current;
  };
  return { save, settled };
}
