import { useEffect, useRef } from 'preact/hooks';

/** Single keys, such as "j", and what they do. */
export type Keys = Record<string, () => void>;

const TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable], dialog';

/** Single keys at the desk. Safety: never while somebody types, or what they type would do things. */
export function useKeys(isOn: boolean, keys: Keys): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      if ((event.target as Element).closest?.(TYPING)) return;
      current.current[event.key]?.();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
