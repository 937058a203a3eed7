import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody asks that a decision about their words is looked at again. Whose words, only the notice knows. */
@Entity({ schema: 'moderation', name: 'appeal' })
export class AppealRow {
  @PrimaryColumn('uuid', { name: 'decision_id' })
  decisionId: string;

  @Column('uuid', { name: 'case_id' })
  caseId: string;

  @Column('text')
  words: string;
}
