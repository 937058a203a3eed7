import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Action, Reversal } from '../decisions/decision.rules.js';
import type { SubjectKind } from '../subjects.js';

/** What a decision says to the author of its subject, in plain facts that the client puts into words. */
export interface Statement {
  action: Action | Reversal;
  rule: string | null;
  /** What the team adds in its own words. */
  words: string | null;
  untilOn: string | null;
  /** Whether a machine decided. None does. */
  automated: boolean;
}

/** A care note or a statement of reasons, for an account or for a voice, and never for both. */
@Entity({ schema: 'moderation', name: 'notice' })
export class NoticeRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('text')
  kind: 'care-note' | 'statement';

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('bytea')
  scope: Buffer;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('bytea', { name: 'author_tag', nullable: true })
  authorTag: Buffer | null;

  @Column('jsonb')
  statement: Statement;

  @Column('timestamptz', { name: 'written_hour' })
  writtenHour: Date;
}
