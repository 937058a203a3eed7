import { dropAtEnd } from '../../ending.js';
import type { Offer } from '../../parts/support-offer.js';

/** Help to offer, and above which post. */
export interface Offered {
  offer: Offer;
  id: string;
}

let kept: ({ threadId: string } & Offered) | undefined;
dropAtEnd(() => (kept = undefined));

/** Carries what is offered to whoever opened a conversation over to its page; in memory alone. */
export function carryOffer(threadId: string, offered: Offered): void {
  kept = { threadId, ...offered };
}

/** What was carried here, once. */
export function takeOffer(threadId: string): Offered | undefined {
  const taken = kept?.threadId === threadId ? kept : undefined;
  if (taken) kept = undefined;
  return taken;
}
