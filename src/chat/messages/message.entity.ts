import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Block } from '../../kernel/rich-text.js';
import type { ContentNote } from '../../readers/index.js';

export type MessageState = 'standing' | 'deleted' | 'removed';

/** One message. A tombstone keeps its place and author, and no words. */
@Entity({ schema: 'chat', name: 'message' })
export class MessageRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'room_id' })
  roomId: string;

  /** The room on the day it was written. */
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

  @Column('uuid', { name: 'reply_to', nullable: true })
  replyTo: string | null;

  @Column('text')
  state: MessageState;

  @Column('boolean')
  edited: boolean;

  @Column('timestamptz', { name: 'written_minute' })
  writtenMinute: Date;

  @Column('date', { name: 'written_on' })
  writtenOn: string;

  @Column('bytea', { nullable: true })
  dedupe: Buffer | null;

  @Column('bytea', { name: 'dedupe_body', nullable: true })
  dedupeBody: Buffer | null;

  @Column('date', { name: 'dedupe_on', nullable: true })
  dedupeOn: string | null;
}
