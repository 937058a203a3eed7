import { useRef } from 'preact/hooks';
import type { Asked } from '../../api/use-api.js';

/**
 * What was found when the page was opened. A list is asked for again when something in it changes; held, it keeps what
 * was taken out of it where it was, so that it can be undone there. Ask for it with "network-only".
 */
export function useHeld<Data>(asked: Asked<Data>): Asked<Data> {
  const held = useRef<Data>(undefined);
  held.current ??= asked.data;
  return { ...asked, data: held.current };
}
