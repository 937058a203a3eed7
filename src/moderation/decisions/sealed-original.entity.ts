import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../subjects.js';

/** What a removal took away, sealed, for the day it may have to be given back. */
@Entity({ schema: 'moderation', name: 'sealed_original' })
export class SealedOriginalRow {
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('smallint')
  kid: number;

  @Column('bytea')
  sealed: Buffer;

  @Column('date', { name: 'keep_until' })
  keepUntil: string;
}
