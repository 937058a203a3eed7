import { Refusal } from '../../kernel/refusal.js';
import { holdsRole, type StaffRoleName, type Viewer } from '../../kernel/viewer.js';

/** Who can be on duty: whoever looks after people. Clinicians and operators look after texts and machines. */
export const ON_DUTY: readonly StaffRoleName[] = ['host', 'moderator', 'steward'];

/** Why somebody may not say that they are here, in a group or everywhere (null); undefined when they may. */
export function refuseDuty(viewer: Viewer, groupId: string | null): Refusal | undefined {
  return holdsRole(viewer, groupId, ...ON_DUTY) ? undefined : new Refusal('NOT_FOUND');
}

/** Why somebody may not read who is on duty by name, or undefined: stewards may, of their group or of all. */
export function refuseRota(viewer: Viewer, groupId: string | null): Refusal | undefined {
  return holdsRole(viewer, groupId, 'steward') ? undefined : new Refusal('NOT_FOUND');
}
