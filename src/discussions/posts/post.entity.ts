import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Block } from '../../kernel/rich-text.js';
import type { ContentNote } from '../../readers/index.js';

export type PostState = 'standing' | 'deleted' | 'removed';

/** One post: an opening (seq 1) or a reply. A tombstone keeps its place and author, and no words. */
@Entity({ schema: 'discussions', name: 'post' })
export class PostRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'thread_id' })
  threadId: string;

  @Column('integer')
  seq: number;

  @Column('bytea')
  scope: Buffer;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('bytea', { name: 'author_tag', nullable: true })
  authorTag: Buffer | null;

  @Column('text', { nullable: true })
  body: string | null;

  @Column('jsonb', { nullable: true })
  nodes: Block[] | null;

  @Column('text', { array: true })
  notes: ContentNote[];

  @Column('text')
  state: PostState;

  @Column('boolean')
  edited: boolean;

  @Column('timestamptz', { name: 'written_hour' })
  writtenHour: Date;

  @Column('bytea', { nullable: true })
  dedupe: Buffer | null;

  @Column('bytea', { name: 'dedupe_body', nullable: true })
  dedupeBody: Buffer | null;

  @Column('date', { name: 'dedupe_on', nullable: true })
  dedupeOn: string | null;

  /** The position in the same thread of the post it quotes. */
  @Column('integer', { name: 'quotes_seq', nullable: true })
  quotesSeq: number | null;

  /** What it is found by: kept by the database, from the body. */
  @Column({ type: 'tsvector', name: 'found_by', nullable: true, select: false, insert: false, update: false })
  foundBy?: string | null;
}
