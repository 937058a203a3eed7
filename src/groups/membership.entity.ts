import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody is a member of a group; who, only they can find out. */
@Entity({ schema: 'groups', name: 'membership' })
export class MembershipRow {
  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @PrimaryColumn('bytea')
  tag: Buffer;
}
