import { Refusal } from '../../kernel/refusal.js';
import { holdsRole, type Viewer } from '../../kernel/viewer.js';

/** What the rules need to know of a case. */
export interface CaseFacts {
  groupId: string;
  /** Who wrote the subject under their name; null for an anonymous author. */
  authorId: string | null;
  state: 'open' | 'decided';
  version: number;
  /** Whose claim is in force; null when nobody's is. */
  claimedBy: string | null;
}

/** Whether somebody may do a team's work in this group: moderators and stewards there, or everywhere. */
export function worksIn(viewer: Viewer, groupId: string): boolean {
  return holdsRole(viewer, groupId, 'moderator', 'steward');
}

/**
 * Why this person may not look at a case, or undefined when they may. `isOwn` says that they wrote its subject, as
 * only their own request can tell.
 */
export function refuseLook(viewer: Viewer, item: CaseFacts, isOwn: boolean): Refusal | undefined {
  if (!worksIn(viewer, item.groupId)) return new Refusal('NOT_FOUND');
  // Safety: a case about you does not exist for you: its state alone would tell you that you were reported.
  if (item.authorId === viewer.accountId) return new Refusal('NOT_FOUND');
  // Safety: hiding this one too would let two moderators compare their queues and find out who wrote it. It is listed
  // for everybody, and its author is turned away here, in their own request, with no trace.
  if (isOwn) return new Refusal('NOT_ALLOWED');
  return undefined;
}

/** Why this person may not take the case on now, or undefined when they may. */
export function refuseClaim(viewer: Viewer, item: CaseFacts, isOwn: boolean, version: number): Refusal | undefined {
  return refuseLook(viewer, item, isOwn) ?? refuseMoved(item, version) ?? refuseTaken(viewer, item);
}

/** Why this person may not hand the case over, or undefined when they may: it has to be in their hands. */
export function refuseHandOver(viewer: Viewer, item: CaseFacts, isOwn: boolean, version: number): Refusal | undefined {
  const refusal = refuseLook(viewer, item, isOwn) ?? refuseMoved(item, version);
  if (refusal) return refusal;
  return item.claimedBy === viewer.accountId ? undefined : new Refusal('NOT_ALLOWED');
}

/** Why this person may not decide the case now, or undefined when they may. */
export function refuseDecision(
  viewer: Viewer,
  item: CaseFacts & { appealsOwn: boolean },
  isOwn: boolean,
  version: number,
): Refusal | undefined {
  const refusal = refuseClaim(viewer, item, isOwn, version);
  if (refusal) return refusal;
  // Safety: an appeal heard by whoever made the decision is not an appeal.
  return item.appealsOwn ? new Refusal('NOT_ALLOWED') : undefined;
}

/** Why this person may not take a decision back, or undefined when they may. */
export function refuseReversal(
  viewer: Viewer,
  item: Pick<CaseFacts, 'groupId' | 'authorId'>,
  isOwn: boolean,
  decision: { isReversible: boolean; isReversed: boolean; appealsOwn: boolean },
): Refusal | undefined {
  const refusal = refuseLook(viewer, { ...item, state: 'decided', version: 0, claimedBy: null }, isOwn);
  if (refusal) return refusal;
  if (!decision.isReversible || decision.appealsOwn) return new Refusal('NOT_ALLOWED');
  return decision.isReversed ? new Refusal('STALE') : undefined;
}

function refuseMoved(item: CaseFacts, version: number): Refusal | undefined {
  return item.state === 'open' && item.version === version ? undefined : new Refusal('STALE');
}

function refuseTaken(viewer: Viewer, { claimedBy }: CaseFacts): Refusal | undefined {
  return claimedBy === null || claimedBy === viewer.accountId ? undefined : new Refusal('TAKEN');
}
