import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The n-th voice of a scope: it gives an anonymous author one stable name there. */
@Entity({ schema: 'authorship', name: 'persona' })
export class PersonaRow {
  @PrimaryColumn('bytea')
  scope: Buffer;

  @PrimaryColumn('bytea', { name: 'author_tag' })
  authorTag: Buffer;

  @Column('smallint')
  n: number;
}
