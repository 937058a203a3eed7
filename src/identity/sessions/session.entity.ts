import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An open session: inserted and deleted, never updated, so that it says nothing of when somebody was here. */
@Entity({ schema: 'identity', name: 'session' })
export class SessionRow {
  @PrimaryColumn('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('smallint')
  kid: number;

  @Column('bytea', { name: 'sealed_secret' })
  sealedSecret: Buffer;

  @Column('date', { name: 'expires_on' })
  expiresOn: string;
}
