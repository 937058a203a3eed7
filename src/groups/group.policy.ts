import { Refusal } from '../kernel/refusal.js';
import { holdsRole, type Viewer } from '../kernel/viewer.js';
import type { Joining } from './group.entity.js';

export enum MembershipState {
  MEMBER = 'member',
  REQUESTED = 'requested',
  NONE = 'none',
}

export enum GroupAction {
  JOIN = 'join',
  ASK_TO_JOIN = 'ask-to-join',
  WITHDRAW_REQUEST = 'withdraw-request',
  LEAVE = 'leave',
  READ = 'read',
  WRITE = 'write',
  ANSWER_REQUESTS = 'answer-requests',
  INVITE = 'invite',
  ARRANGE_SHELF = 'arrange-shelf',
  UPDATE = 'update',
}

/** All that decides what somebody may do in a group. */
export interface GroupStanding {
  id: string;
  joining: Joining;
  readOnly: boolean;
  isMember: boolean;
  requestState: 'waiting' | 'approved' | 'declined' | null;
  /** The last date of an exclusion in force, "YYYY-MM-DD". */
  excludedUntil: string | null;
}

/** Where the viewer stands with a group. */
export function membershipState(group: GroupStanding): MembershipState {
  if (group.isMember) return MembershipState.MEMBER;
  return group.requestState === 'waiting' ? MembershipState.REQUESTED : MembershipState.NONE;
}

/** Whether the viewer reads what members read: members and staff there, unless excluded. */
export function readsInside(viewer: Viewer, group: GroupStanding): boolean {
  return group.excludedUntil === null && (group.isMember || holdsRole(viewer, group.id, ...HOSTS));
}

/** Why the viewer may not join at once, or undefined when they may. Somebody approved already may. */
export function refuseJoining(group: GroupStanding): Refusal | undefined {
  return refuseExcluded(group) ?? (group.joining === 'open' ? undefined : new Refusal('NOT_ALLOWED'));
}

/** Why the viewer may not ask to join, or undefined when they may. */
export function refuseAsking(group: GroupStanding): Refusal | undefined {
  return refuseExcluded(group) ?? (group.joining === 'request' ? undefined : new Refusal('NOT_ALLOWED'));
}

/** Why somebody excluded may not become a member, with the last date of it; undefined for everybody else. */
export function refuseExcluded(group: Pick<GroupStanding, 'excludedUntil'>): Refusal | undefined {
  return group.excludedUntil === null ? undefined : new Refusal('NOT_ALLOWED', { until: group.excludedUntil });
}

const HOSTS = ['host', 'moderator', 'steward'] as const;
const STAFF_ACTIONS = {
  [GroupAction.ANSWER_REQUESTS]: HOSTS,
  [GroupAction.ARRANGE_SHELF]: HOSTS,
  [GroupAction.INVITE]: ['moderator', 'steward'],
  [GroupAction.UPDATE]: ['steward'],
} as const;

/** Why the viewer may not do this as staff of the group, or undefined when they may. */
export function refuseStaff(viewer: Viewer, groupId: string, action: keyof typeof STAFF_ACTIONS): Refusal | undefined {
  return holdsRole(viewer, groupId, ...STAFF_ACTIONS[action]) ? undefined : new Refusal('NOT_ALLOWED');
}

/** Why the viewer may not found a group, or undefined: only a steward of the whole community may. */
export function refuseCreating(viewer: Viewer): Refusal | undefined {
  return holdsRole(viewer, null, 'steward') ? undefined : new Refusal('NOT_ALLOWED');
}

/** Everything the viewer may do in the group now. */
export function groupActions(viewer: Viewer, group: GroupStanding): GroupAction[] {
  const { isMember, requestState, readOnly } = group;
  const inside = readsInside(viewer, group);
  const waits = requestState === 'waiting';
  const may: [GroupAction, boolean][] = [
    [GroupAction.JOIN, !isMember && !refuseJoining(group)],
    [GroupAction.ASK_TO_JOIN, !isMember && !waits && !refuseAsking(group)],
    [GroupAction.WITHDRAW_REQUEST, !isMember && waits],
    [GroupAction.LEAVE, isMember],
    [GroupAction.READ, inside],
    [GroupAction.WRITE, inside && !readOnly],
  ];
  const staff = Object.keys(STAFF_ACTIONS) as (keyof typeof STAFF_ACTIONS)[];
  return [
    ...may.flatMap(([action, allowed]) => (allowed ? [action] : [])),
    ...staff.filter((action) => !refuseStaff(viewer, group.id, action)),
  ];
}
