import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody keeps a post for later; who, only they can find out, and it says not since when. */
@Entity({ schema: 'discussions', name: 'kept_post' })
export class KeptPostRow {
  @Column('uuid', { name: 'post_id' })
  postId: string;

  @PrimaryColumn('bytea')
  tag: Buffer;
}
