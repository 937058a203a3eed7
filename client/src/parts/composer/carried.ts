import { dropAtEnd } from '../../ending.js';
import type { Written } from './composer.reducer.js';

let kept: { groupId: string; words: Partial<Written> } | undefined;
dropAtEnd(() => (kept = undefined));

/** Carries words over to the page where a conversation of this group is begun; in memory alone, never in an address. */
export function carryWords(groupId: string, words: Partial<Written>): void {
  kept = { groupId, words };
}

/** What was carried there, once. */
export function takeWords(groupId: string): Partial<Written> | undefined {
  const taken = kept?.groupId === groupId ? kept.words : undefined;
  if (taken) kept = undefined;
  return taken;
}
