import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What each key of the key file once answered, so that another file is noticed. */
@Entity({ schema: 'vault', name: 'canary' })
export class CanaryRow {
  @PrimaryColumn('smallint')
  kid: number;

  @Column('bytea')
  answer: Buffer;
}
