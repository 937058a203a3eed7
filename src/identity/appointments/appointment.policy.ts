import { Refusal } from '../../kernel/refusal.js';
import type { StaffRoleName, Viewer } from '../../kernel/viewer.js';

/** What the stewards of one group may appoint, there and nowhere else. */
const OF_A_GROUP: readonly StaffRoleName[] = ['host', 'moderator'];

/** Why this person may not appoint somebody to a role, or undefined when they may. */
export function refuseAppointment(viewer: Viewer, role: StaffRoleName, groupId: string | null): Refusal | undefined {
  const stewarding = viewer.staff.filter((held) => held.role === 'steward');
  if (stewarding.some((held) => held.groupId === null)) return undefined;
  const there = groupId !== null && stewarding.some((held) => held.groupId === groupId);
  return there && OF_A_GROUP.includes(role) ? undefined : new Refusal('NOT_ALLOWED');
}
