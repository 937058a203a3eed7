import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../subjects.js';

/** Somebody reported something or is worried; who, only they can find out. */
@Entity({ schema: 'moderation', name: 'report' })
export class ReportRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('bytea')
  tag: Buffer;

  @Column('text')
  kind: 'report' | 'concern';

  @Column('text')
  reason: string;

  @Column('text', { nullable: true })
  words: string | null;
}
