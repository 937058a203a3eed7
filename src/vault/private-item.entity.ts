import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One item of a member's private list: a row only they can find, with a value only they can read. */
@Entity({ schema: 'vault', name: 'private_item' })
export class PrivateItemRow {
  @PrimaryColumn('bytea')
  tag: Buffer;

  @Column('bytea')
  sealed: Buffer;
}
