import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the writer said would help. */
export type Wanted = 'listening' | 'experiences' | 'ideas' | 'nothing';

/** A conversation: its title, and its place in the order of its group. The words are in its posts. */
@Entity({ schema: 'discussions', name: 'thread' })
export class ThreadRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('bytea')
  scope: Buffer;

  /** Null once the opening post was taken back or removed. */
  @Column('text', { nullable: true })
  title: string | null;

  @Column('text')
  wanted: Wanted;

  @Column('integer', { name: 'last_seq' })
  lastSeq: number;

  @Column('integer')
  bumped: number;

  @Column('boolean')
  answered: boolean;

  @Column('boolean')
  locked: boolean;

  @Column('timestamptz', { name: 'opened_hour' })
  openedHour: Date;

  @Column('timestamptz', { name: 'answered_hour', nullable: true })
  answeredHour: Date | null;

  @Column('timestamptz', { name: 'last_hour' })
  lastHour: Date;

  /** What it is found by: kept by the database, from the title. */
  @Column({ type: 'tsvector', name: 'found_by', nullable: true, select: false, insert: false, update: false })
  foundBy?: string | null;
}
