import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { conversations } from '../../../words/en/conversations.js';
import { announce } from '../../announcer.js';
import { type Answer, useAsk } from '../../api/use-api.js';
import { Draft, DiscardDraft, SaveDraft } from './composer.documents.js';
import {
  type Composing,
  composerReducer,
  composing,
  type ComposingEvent,
  draftOf,
  draftText,
  isEmpty,
  problemOf,
  type Written,
} from './composer.reducer.js';

const words = conversations.write;

/** A draft is kept so long after the last key, and tried again so long after it could not be; in milliseconds. */
const AFTER_KEY = 2_000;
const TRY_AGAIN = 10_000;

export interface ComposerPlace {
  kind: 'GROUP' | 'THREAD' | 'POST';
  id: string;
}

interface ComposerOptions<Sent> {
  place: ComposerPlace;
  /** What stands there before anything was written, and again after it was posted. */
  first: Written;
  hasTitle?: boolean;
  /** Words brought from elsewhere, on purpose: they come after a draft that is there already. */
  carried?: Partial<Written> | undefined;
  send: (written: Written, clientId: string) => Promise<Answer<Sent>>;
  onSent: (sent: Sent) => void;
}

export interface ComposerDoing {
  state: Composing;
  change: (change: Partial<Written>) => void;
  /** Keeps the draft now; false when that was not possible. */
  save: () => Promise<boolean>;
  post: () => Promise<void>;
  discard: () => Promise<void>;
}

/** Writing: keeps the draft with the server, posts once, and lets go of words only when they are posted or discarded. */
export function useComposer<Sent>(options: ComposerOptions<Sent>): ComposerDoing {
  const { place, first, hasTitle = false, carried, send, onSent } = options;
  const ask = useAsk();
  const [state, setState] = useState(() => composing(first, crypto.randomUUID()));
  const now = useRef(state);
  const tell = useCallback((event: ComposingEvent) => {
    now.current = composerReducer(now.current, event);
    setState(now.current);
  }, []);
  const { save, settled } = useSaving(place, now, tell);
  useRestored(place, tell, carried);

  const letGo = async (written: Written) => {
    tell({ type: 'emptied', written, nextId: crypto.randomUUID() });
    await settled();
    await ask('mutation', DiscardDraft, place);
  };
  const post = async () => {
    const { isSending, written, clientId } = now.current;
    if (isSending) return;
    const problem = problemOf(written, hasTitle);
    if (problem) return tell({ type: 'refused', refused: problem, nextId: clientId });
    tell({ type: 'sending' });
    const { data, refused } = await send(written, clientId);
    if (refused) return tell({ type: 'refused', refused, nextId: crypto.randomUUID() });
    onSent(data);
    await letGo({ ...first, anonymous: written.anonymous });
  };
  const discard = async () => {
    await letGo(first);
    announce(words.discarded);
  };
  return { state, change: (change) => tell({ type: 'wrote', change }), save, post, discard };
}

type Tell = (event: ComposingEvent) => void;

/** Saves one after the other, so that an older draft never takes the place of a newer one. */
function useSaving(place: ComposerPlace, now: { current: Composing }, tell: Tell) {
  const ask = useAsk();
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const isRunning = useRef(false);
  const { kind, id } = place;

  const run = async () => {
    while (isUnsaved(now.current)) {
      const { written } = now.current;
      tell({ type: 'saving' });
      const text = draftText(written);
      const { refused } = await ask('mutation', SaveDraft, { kind, id, text, quotes: written.quotes });
      if (refused) tell({ type: 'notSaved', refused });
      else tell({ type: 'saved', written });
      if (refused) return false;
    }
    return true;
  };
  const save = useCallback(() => {
    if (isRunning.current) return running.current;
    isRunning.current = true;
    running.current = run().finally(() => (isRunning.current = false));
    return running.current;
  }, [kind, id]);

  const { written, draft } = now.current;
  useEffect(() => {
    if (draft !== 'unsaved' && draft !== 'offline') return;
    const timer = setTimeout(() => void save(), draft === 'offline' ? TRY_AGAIN : AFTER_KEY);
    return () => clearTimeout(timer);
  }, [written, draft]);
  useEffect(() => {
    const saveNow = () => void save();
    addEventListener('online', saveNow);
    document.addEventListener('visibilitychange', saveNow);
    return () => {
      removeEventListener('online', saveNow);
      document.removeEventListener('visibilitychange', saveNow);
      saveNow();
    };
  }, [save]);
  return { save, settled: () => running.current };
}

function isUnsaved({ draft, isSending }: Composing): boolean {
  return (draft === 'unsaved' || draft === 'offline') && !isSending;
}

/** What was kept here before comes back, with what it quotes; words that were brought along stand after it. */
function useRestored(place: ComposerPlace, tell: Tell, carried: Partial<Written> | undefined): void {
  const ask = useAsk();
  useEffect(() => {
    void ask('query', Draft, place).then(({ data }) => {
      const found = data?.draft ? { ...draftOf(data.draft), quotes: data.draftQuote } : undefined;
      const kept = found && !isEmpty({ title: '', body: '', ...found } as Written) ? found : undefined;
      if (carried) tell({ type: 'wrote', change: after(kept, carried) });
      else if (kept) tell({ type: 'restored', written: kept });
    });
  }, [place.kind, place.id]);
}

/** Safety: words that were brought along to be posted anonymously are so, whatever the draft before them was. */
function after(kept: Partial<Written> | undefined, carried: Partial<Written>): Partial<Written> {
  if (!kept) return carried;
  const body = [kept.body, carried.body].filter(Boolean).join('\n\n');
  return { ...carried, ...kept, title: kept.title || carried.title || '', body, anonymous: carried.anonymous ?? true };
}
