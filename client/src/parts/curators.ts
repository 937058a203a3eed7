interface HeldRole {
  groupId: string | null;
  role: 'CLINICIAN' | 'HOST' | 'MODERATOR' | 'OPERATOR' | 'STEWARD';
}

const CURATORS: readonly HeldRole['role'][] = ['CLINICIAN', 'OPERATOR', 'STEWARD'];

/** Whether somebody keeps the library: what stands there is read in every group, so the role is held everywhere. */
export function curates(staff: readonly HeldRole[]): boolean {
  return staff.some(({ role, groupId }) => groupId === null && CURATORS.includes(role));
}
