import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A way into a group for one person. Once used it does not say by whom, and it never says from whom. */
@Entity({ schema: 'groups', name: 'invite' })
export class InviteRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('date', { name: 'expires_on' })
  expiresOn: string;

  @Column('boolean')
  used: boolean;
}
