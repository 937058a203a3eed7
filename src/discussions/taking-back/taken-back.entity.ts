import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words that their author took back, sealed to their author for the days in which they may change their mind. */
@Entity({ schema: 'discussions', name: 'taken_back' })
export class TakenBackRow {
  @PrimaryColumn('uuid', { name: 'post_id' })
  postId: string;

  @Column('bytea')
  sealed: Buffer;

  @Column('date', { name: 'keep_until' })
  keepUntil: string;
}
