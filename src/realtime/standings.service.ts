import { Injectable } from '@nestjs/common';
import { Appointments, Sessions } from '../identity/index.js';
import type { StaffRole } from '../kernel/viewer.js';
import { BylinesStore } from './bylines.store.js';
import type { ListeningViewer } from './listening-viewer.js';

/** Reads again who somebody at a socket is now. */
@Injectable()
export class Standings {
  constructor(
    private readonly sessions: Sessions,
    private readonly appointments: Appointments,
    private readonly bylines: BylinesStore,
  ) {}

  /** Brings name and roles up to date; false when the session is over. */
  async renew(viewer: ListeningViewer): Promise<boolean> {
    if (!(await this.sessions.isOpen(viewer.sessionHash))) return false;
    const displayName = await this.bylines.displayName(viewer.accountId);
    viewer.standAs({ displayName, staff: await this.rolesStillHeld(viewer.staffAtHandshake, displayName) });
    return true;
  }

  /**
   * Those of the roles that this name still holds. Safety: a role is let go in doubt: whoever shows no name is nobody
   * on the team's list, and acts as a member on this socket. A role given since is held from the next connection on.
   */
  private async rolesStillHeld(roles: readonly StaffRole[], displayName: string | null): Promise<StaffRole[]> {
    if (!displayName) return [];
    const held: StaffRole[] = [];
    for (const role of roles) {
      const team = await this.appointments.staffOf(role.groupId);
      if (team.some((one) => one.displayName === displayName && one.role === role.role)) held.push(role);
    }
    return held;
  }
}
