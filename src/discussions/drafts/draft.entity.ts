import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Words not yet said: a row only their writer can find, with a value only they can read. */
@Entity({ schema: 'discussions', name: 'draft' })
export class DraftRow {
  @PrimaryColumn('bytea')
  tag: Buffer;

  @Column('bytea')
  sealed: Buffer;
}
