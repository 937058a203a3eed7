import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One act or look of somebody on the team. It can be neither changed nor taken out. */
@Entity({ schema: 'moderation', name: 'audit_entry' })
export class AuditRow {
  @PrimaryColumn('integer')
  seq: number;

  @Column('bytea')
  previous: Buffer;

  @Column('bytea')
  hash: Buffer;

  @Column('uuid', { name: 'staff_id' })
  staffId: string;

  @Column('text')
  action: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: string;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('timestamptz')
  at: Date;

  @Column('bytea', { name: 'payload_hash' })
  payloadHash: Buffer;
}

/** What an entry adds in words; erased when its time is over, and the chain holds without it. */
@Entity({ schema: 'moderation', name: 'audit_payload' })
export class AuditPayloadRow {
  @PrimaryColumn('integer')
  seq: number;

  @Column('bytea')
  salt: Buffer;

  @Column('jsonb')
  payload: object;
}
