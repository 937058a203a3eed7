import { Column, Entity, PrimaryColumn } from 'typeorm';

/** All that is known of a member: no address, no telephone, no last visit, no counters. */
@Entity({ schema: 'identity', name: 'account' })
export class AccountRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('bytea', { name: 'login_tag' })
  loginTag: Buffer;

  @Column('smallint', { name: 'login_kid' })
  loginKid: number;

  @Column('bytea', { name: 'passphrase_salt' })
  passphraseSalt: Buffer;

  @Column('bytea', { name: 'passphrase_check' })
  passphraseCheck: Buffer;

  @Column('smallint', { name: 'passphrase_kid' })
  passphraseKid: number;

  @Column('text', { name: 'display_name', nullable: true })
  displayName: string | null;

  /** The display name folded, so that nobody can be taken for somebody else. */
  @Column('text', { name: 'name_key', nullable: true })
  nameKey: string | null;

  @Column('date', { name: 'joined_month' })
  joinedMonth: string;

  @Column('date', { name: 'ties_cut_on', nullable: true })
  tiesCutOn: string | null;
}
