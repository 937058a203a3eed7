import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody of the team says that they are here, or plan to be: from and until, to the minute. */
@Entity({ schema: 'crisis', name: 'duty' })
export class DutyRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  /** Null for everywhere. */
  @Column('uuid', { name: 'group_id', nullable: true })
  groupId: string | null;

  /** Whether it was put down beforehand. A plan is not a presence: it says when somebody means to come. */
  @Column('boolean')
  planned: boolean;

  @Column('timestamptz', { name: 'from_at' })
  from: Date;

  @Column('timestamptz', { name: 'until_at' })
  until: Date;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;
}
