import { Column, Entity, PrimaryColumn } from 'typeorm';

export type ReactionKindCode = 'with-you' | 'me-too' | 'thank-you' | 'holding-you';

/** Somebody's reaction to a post; whose, only they can find out. */
@Entity({ schema: 'discussions', name: 'reaction' })
export class ReactionRow {
  @Column('uuid', { name: 'post_id' })
  postId: string;

  @Column('text')
  kind: ReactionKindCode;

  @PrimaryColumn('bytea')
  tag: Buffer;
}
