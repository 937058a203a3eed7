import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../subjects.js';
import type { Action, Reversal } from './decision.rules.js';

/** What somebody of the team decided about a subject. */
@Entity({ schema: 'moderation', name: 'decision' })
export class DecisionRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('text')
  action: Action | Reversal;

  @Column('text', { nullable: true })
  rule: string | null;

  @Column('uuid', { name: 'made_by', nullable: true })
  madeBy: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt: Date;

  @Column('date', { name: 'until_on', nullable: true })
  untilOn: string | null;

  @Column('uuid', { nullable: true })
  reverses: string | null;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;
}
