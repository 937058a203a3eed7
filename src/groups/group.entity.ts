import { Column, Entity, PrimaryColumn } from 'typeorm';

export type Joining = 'open' | 'request' | 'invite' | 'secret';

/** A support group. */
@Entity({ schema: 'groups', name: 'support_group' })
export class GroupRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  purpose: string;

  @Column('text')
  joining: Joining;

  @Column('text', { nullable: true })
  question: string | null;

  @Column('text', { array: true })
  rules: string[];

  @Column('integer')
  position: number;

  /** Counts every opening and reply, to order threads by; it is no clock. */
  @Column('integer')
  activity: number;

  @Column('boolean', { name: 'read_only' })
  readOnly: boolean;

  @Column('bytea', { nullable: true })
  dedupe: Buffer | null;

  @Column('bytea', { name: 'dedupe_body', nullable: true })
  dedupeBody: Buffer | null;

  @Column('date', { name: 'dedupe_on', nullable: true })
  dedupeOn: string | null;
}

/** What a steward may change of a group. */
export type GroupWords = Pick<GroupRow, 'name' | 'purpose' | 'joining' | 'question' | 'rules'>;
