import { useEffect, useRef, useState } from 'preact/hooks';
import { useAsk } from '../../api/use-api.js';
import { DiscardRoomDraft, SaveRoomDraft } from './room.documents.js';

/** Words are saved once nothing was typed for this long, in milliseconds. */
const PAUSE = 1_500;

/**
 * Keeps what is being written sealed on the server, and says whether that is so. Words that were sent stay there until
 * they have arrived.
 */
export function useDraft(groupId: string, text: string, isAllSent: boolean): 'kept' | 'not kept' {
  const ask = useAsk();
  const kept = useRef(text);
  const [state, setState] = useState<'kept' | 'not kept'>('kept');
  useEffect(() => {
    if (text === kept.current || (text === '' && !isAllSent)) return;
    const keep = async () => {
      const answer = text
        ? await ask('mutation', SaveRoomDraft, { groupId, text })
        : await ask('mutation', DiscardRoomDraft, { groupId });
      if (!answer.refused) kept.current = text;
      setState(answer.refused ? 'not kept' : 'kept');
    };
    const timer = setTimeout(() => void keep(), PAUSE);
    return () => clearTimeout(timer);
  }, [text, isAllSent]);
  return state;
}
