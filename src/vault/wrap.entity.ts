import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A member's secret, sealed under something that only the member brings. */
@Entity({ schema: 'vault', name: 'wrap' })
export class WrapRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  kind: 'passphrase' | 'recovery-code' | 'cut-ties';

  @Column('bytea', { nullable: true })
  lookup: Buffer | null;

  @Column('smallint', { nullable: true })
  kid: number | null;

  @Column('bytea')
  sealed: Buffer;
}
