import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { StaffRole, StaffRoleName } from '../../kernel/viewer.js';
import { AppointmentRow } from './appointment.entity.js';
import { StaffRoleRow } from './staff-role.entity.js';

@Injectable()
export class AppointmentsStore {
  constructor(private readonly db: Database) {}

  async insert(appointment: AppointmentRow): Promise<void> {
    await this.db.insert(AppointmentRow, appointment);
  }

  byDedupe(dedupe: Buffer): Promise<Pick<AppointmentRow, 'id' | 'role' | 'groupId'> | undefined> {
    return this.db.row('select id, role, group_id as "groupId" from identity.appointment where dedupe = $1', [dedupe]);
  }

  /** Puts another link in place of one that may have been lost on its way. */
  async replaceLink(id: string, linkHash: Buffer, expiresOn: string): Promise<void> {
    await this.db.rows('update identity.appointment set link_hash = $2, expires_on = $3 where id = $1 and not used', [
      id,
      linkHash,
      expiresOn,
    ]);
  }

  /** Uses a link up, if it is good: what it appoints to, or undefined. It keeps nothing of who gave or took it. */
  use(linkHash: Buffer, today: string): Promise<StaffRole | undefined> {
    return this.db.row<StaffRole>(
      `update identity.appointment set used = true, dedupe = null
       where link_hash = $1 and not used and expires_on >= $2
       returning role, group_id as "groupId"`,
      [linkHash, today],
    );
  }

  /** Forgets the links nobody has used that would make a steward of everywhere. */
  async forgetUnusedStewardLinks(): Promise<void> {
    await this.db.rows(`delete from identity.appointment where role = 'steward' and group_id is null and not used`);
  }

  async hasSteward(): Promise<boolean> {
    const found = await this.db.row(
      `select 1 from identity.staff_role where role = 'steward' and group_id is null limit 1`,
    );
    return found !== undefined;
  }

  async give(role: StaffRoleRow): Promise<void> {
    await this.db.rows(
      `insert into identity.staff_role (id, account_id, group_id, role) values ($1, $2, $3, $4) on conflict do nothing`,
      [role.id, role.accountId, role.groupId, role.role],
    );
  }

  /** Takes a role from somebody; false when they did not hold it. */
  async take(accountId: string, role: StaffRoleName, groupId: string | null): Promise<boolean> {
    const taken = await this.db.rows(
      `delete from identity.staff_role
       where account_id = $1 and role = $2 and group_id is not distinct from $3 returning id`,
      [accountId, role, groupId],
    );
    return taken.length > 0;
  }

  async takeAll(accountId: string): Promise<void> {
    await this.db.rows('delete from identity.staff_role where account_id = $1', [accountId]);
  }

  /** Who holds a role in a group, or everywhere when it is null. */
  staffOf(groupId: string | null): Promise<{ displayName: string | null; role: StaffRoleName }[]> {
    return this.db.rows(
      `select a.display_name as "displayName", r.role
       from identity.staff_role r join identity.account a on a.id = r.account_id
       where r.group_id is not distinct from $1
       order by array_position(array['steward', 'moderator', 'host', 'clinician', 'operator'], r.role), a.display_name
       limit 200`,
      [groupId],
    );
  }
}
