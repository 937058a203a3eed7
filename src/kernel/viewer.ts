export type StaffRoleName = 'steward' | 'moderator' | 'host' | 'clinician' | 'operator';

export interface StaffRole {
  role: StaffRoleName;
  /** The group the role is held in, or null when it is held everywhere. */
  groupId: string | null;
}

/** The lists that a member keeps for themselves, each with a tag key and a seal key of its own. */
type PrivateList =
  | 'list/choices'
  | 'list/blocks'
  | 'list/quiet'
  | 'list/journal'
  | 'list/check-ins'
  | 'list/dates'
  | 'list/plan'
  | 'list/remembrance';

/**
 * What a tag may stand for. Each has a key of its own, so that equal scopes under two of them have nothing in common.
 */
export type TagDomain =
  | 'member'
  | 'join'
  | 'invite'
  | 'author/thread'
  | 'author/chat'
  | 'read'
  | 'follow'
  | 'keep'
  | 'react'
  | 'report'
  | 'draft'
  | 'dedupe'
  | 'dedupe-body'
  | 'throttle'
  | PrivateList;

export type SealDomain = 'draft' | 'taken-back' | PrivateList;

/** What a sealed value is bound to: a value moved to another table, column or row does not open. */
export interface SealPlace {
  table: string;
  column: string;
  tag: Buffer;
}

/**
 * The signed-in person, for the length of one request. It can derive what only this person can find (`tag`) and what
 * only this person can read (`seal`), and holds no key that a caller could take out of it.
 */
export interface Viewer {
  readonly accountId: string;
  readonly displayName: string | null;
  readonly staff: readonly StaffRole[];
  /** SHA-256 of the session token: names this session, and opens nothing. */
  readonly sessionHash: Buffer;
  /** The date before which this member's acts are under their name only, after cutting ties; null otherwise. */
  readonly namedOnlyUntil: string | null;
  /** The 16-byte tag of a 16-byte scope. */
  tag(domain: TagDomain, scope: Buffer): Buffer;
  /** The tags of many scopes in one pass, in their order. */
  tags(domain: TagDomain, scopes: readonly Buffer[]): Buffer[];
  seal(domain: SealDomain, place: SealPlace, plain: Buffer): Buffer;
  /** Throws when the value was changed, moved or sealed by somebody else. */
  open(domain: SealDomain, place: SealPlace, sealed: Buffer): Buffer;
}

/** Whether the viewer holds one of the roles in this group or everywhere. */
export function holdsRole(viewer: Viewer, groupId: string | null, ...roles: StaffRoleName[]): boolean {
  return viewer.staff.some((held) => roles.includes(held.role) && (held.groupId === null || held.groupId === groupId));
}

/** Who keeps the library and the helplines, when they hold the role everywhere. */
export const CURATORS: readonly StaffRoleName[] = ['steward', 'clinician', 'operator'];

/** Whether the viewer keeps the library and the helplines: what stands there is read in every group. */
export function mayCurate(viewer: Viewer): boolean {
  return holdsRole(viewer, null, ...CURATORS);
}
