import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a reader found unclear or wrong. Safety: it holds nothing of who said so, which nobody may ever learn. */
@Entity({ schema: 'library', name: 'concern' })
export class ConcernRow {
  @PrimaryColumn('uuid')
  id: string;

  /** The wording they read. */
  @Column('uuid', { name: 'revision_id' })
  revisionId: string;

  /** The heading it is about; empty for the whole page. */
  @Column('text')
  section: string;

  @Column('text')
  words: string;

  @Column('date', { name: 'received_on' })
  receivedOn: string;

  @Column('text')
  state: 'open' | 'closed';

  /** What was done about it. */
  @Column('text', { nullable: true })
  answer: string | null;

  @Column('uuid', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt: Date | null;
}
