import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRoleName } from '../../kernel/viewer.js';

/** A role somebody holds, openly, in one group or everywhere. */
@Entity({ schema: 'identity', name: 'staff_role' })
export class StaffRoleRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('text')
  role: StaffRoleName;
}
