import { useEffect, useReducer } from 'preact/hooks';
import { library } from '../../../words/en/library.js';
import { announce } from '../../announcer.js';
import { useAsk } from '../../api/use-api.js';
import { refusalWords } from '../../parts/refusal-words.js';
import {
  draft,
  type DraftAct,
  draftFrom,
  type DraftState,
  type DraftWords,
  isUnsaved,
  type Revision,
} from './draft.reducer.js';
import { SaveRevision } from './library.documents.js';

/** What was typed and not saved, for whoever looks at another page in between. In memory alone: Leave ends it. */
const typedEarlier = new Map<string, DraftWords>();

export interface Editing {
  state: DraftState;
  isUnsaved: boolean;
  act: (act: DraftAct) => void;
  /** Saves what was typed; the version that stands then, or undefined when it was refused. */
  save: () => Promise<number | undefined>;
  /** Forgets what was typed, because it was thrown away or the other draft is to be loaded. */
  forget: () => void;
}

/** Editing one draft: what is typed is kept until it was saved or thrown away. */
export function useDraft(revision: Revision, again: () => void): Editing {
  const ask = useAsk();
  const [state, act] = useReducer(draft, revision, () => draftFrom(revision, typedEarlier.get(revision.id)));
  const unsaved = isUnsaved(state);
  useEffect(() => {
    if (unsaved) typedEarlier.set(revision.id, state.words);
    else typedEarlier.delete(revision.id);
  }, [state.words, unsaved]);
  useEffect(() => {
    if (!unsaved) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [unsaved]);
  const save = async () => {
    if (state.sending) return undefined;
    act({ is: 'sent' });
    const input = { revisionId: revision.id, version: state.version, ...state.words };
    const { data, refused } = await ask('mutation', SaveRevision, { input });
    if (refused) {
      act({ is: 'refused', refused });
      announce(refused.code === 'STALE' ? library.edit.stale : refusalWords(refused));
      return undefined;
    }
    act({ is: 'saved', version: data.saveRevision.version });
    announce(library.edit.saved);
    again();
    return data.saveRevision.version;
  };
  return { state, isUnsaved: unsaved, act, save, forget: () => typedEarlier.delete(revision.id) };
}
