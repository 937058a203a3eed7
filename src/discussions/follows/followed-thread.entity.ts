import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody follows a thread; who, only they can find out, and it says not since when. */
@Entity({ schema: 'discussions', name: 'followed_thread' })
export class FollowedThreadRow {
  @Column('uuid', { name: 'thread_id' })
  threadId: string;

  @PrimaryColumn('bytea')
  tag: Buffer;
}
