import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SubjectKind } from '../subjects.js';
import type { Lane } from './lanes.rules.js';

/** Something the team should look at: one open case for each subject. */
@Entity({ schema: 'moderation', name: 'case_item' })
export class CaseRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'subject_kind' })
  subjectKind: SubjectKind;

  @Column('uuid', { name: 'subject_id' })
  subjectId: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  /** Who wrote the subject under their name; null for an anonymous author. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('text')
  lane: Lane;

  @Column('text', { array: true })
  why: string[];

  @Column('text')
  state: 'open' | 'decided';

  /** Goes up with everything that happens to the case, a new report too. */
  @Column('integer')
  version: number;

  /** What was said at the last hand-over. */
  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { name: 'opened_hour' })
  openedHour: Date;
}
