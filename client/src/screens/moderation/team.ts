import type { Staff } from './desk.types.js';

/** Whether somebody works at the desk: moderators and stewards do, of one group or of all. */
export function worksAtDesk(staff: Staff): boolean {
  return staff.some(({ role }) => role === 'MODERATOR' || role === 'STEWARD');
}

/** Whether somebody reads the record: stewards of the whole community do. */
export function readsRecord(staff: Staff): boolean {
  return staff.some(({ role, groupId }) => role === 'STEWARD' && groupId === null);
}
