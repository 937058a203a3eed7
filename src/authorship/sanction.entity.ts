import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sanction on whoever wrote something, named or anonymous, in the scope it was written in. */
@Entity({ schema: 'authorship', name: 'sanction' })
export class SanctionRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea')
  scope: Buffer;

  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('bytea', { name: 'author_tag', nullable: true })
  authorTag: Buffer | null;

  @Column('text')
  kind: 'mute';

  @Column('date', { name: 'until_on' })
  untilOn: string;

  @Column('boolean')
  lifted: boolean;
}
