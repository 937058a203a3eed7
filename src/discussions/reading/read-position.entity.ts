import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How far somebody has read a thread; who, only they can find out, and it says not when. */
@Entity({ schema: 'discussions', name: 'read_position' })
export class ReadPositionRow {
  @Column('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('bytea')
  tag: Buffer;

  @Column('integer')
  seq: number;
}
