import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffRoleName } from '../../kernel/viewer.js';

/** A single-use link that gives its bearer a role. Once used it does not say by whom. */
@Entity({ schema: 'identity', name: 'appointment' })
export class AppointmentRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'link_hash' })
  linkHash: Buffer;

  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  @Column('text')
  role: StaffRoleName;

  @Column('date', { name: 'expires_on' })
  expiresOn: string;

  @Column('boolean')
  used: boolean;

  /** Finds a link again when its maker asks twice; gone once the link is used. */
  @Column('bytea', { nullable: true })
  dedupe: Buffer | null;
}
