import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody may not be in a group until a date, for what they did under their name. */
@Entity({ schema: 'groups', name: 'exclusion' })
export class ExclusionRow {
  @PrimaryColumn('uuid', { name: 'group_id' })
  groupId: string;

  @PrimaryColumn('uuid', { name: 'account_id' })
  accountId: string;

  @Column('date', { name: 'until_on' })
  untilOn: string;
}
