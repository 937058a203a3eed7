import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RequestState = 'waiting' | 'approved' | 'declined';

/** Somebody asks to join. Whoever answers reads the sealed words, and never learns who wrote them. */
@Entity({ schema: 'groups', name: 'join_request' })
export class JoinRequestRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'group_id' })
  groupId: string;

  @Column('bytea')
  tag: Buffer;

  @Column('smallint', { nullable: true })
  kid: number | null;

  @Column('bytea', { name: 'sealed_answer', nullable: true })
  sealedAnswer: Buffer | null;

  @Column('text')
  state: RequestState;
}
