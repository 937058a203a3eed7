import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody of the team is looking at a case, until a minute. */
@Entity({ schema: 'moderation', name: 'claim' })
export class ClaimRow {
  @PrimaryColumn('uuid', { name: 'case_id' })
  caseId: string;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('timestamptz')
  until: Date;
}
