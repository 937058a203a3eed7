import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { AccountRow } from './account.entity.js';

const COLUMNS = `id, login_tag as "loginTag", login_kid as "loginKid", passphrase_salt as "passphraseSalt",
  passphrase_check as "passphraseCheck", passphrase_kid as "passphraseKid", display_name as "displayName",
  name_key as "nameKey", joined_month as "joinedMonth", ties_cut_on as "tiesCutOn"`;

export type Credentials = Pick<AccountRow, 'passphraseSalt' | 'passphraseCheck' | 'passphraseKid'>;

@Injectable()
export class AccountsStore {
  constructor(private readonly db: Database) {}

  async insert(account: AccountRow): Promise<void> {
    await this.db.insert(AccountRow, account);
  }

  byLoginTags(tags: readonly Buffer[]): Promise<AccountRow | undefined> {
    return this.db.row<AccountRow>(`select ${COLUMNS} from identity.account where login_tag = any($1)`, [tags]);
  }

  byId(id: string): Promise<AccountRow | undefined> {
    return this.db.row<AccountRow>(`select ${COLUMNS} from identity.account where id = $1`, [id]);
  }

  async setCredentials(id: string, { passphraseSalt, passphraseCheck, passphraseKid }: Credentials): Promise<void> {
    await this.db.rows(
      'update identity.account set passphrase_salt = $2, passphrase_check = $3, passphrase_kid = $4 where id = $1',
      [id, passphraseSalt, passphraseCheck, passphraseKid],
    );
  }

  /**
   * Whether the account's passphrase is still the one with this salt, and locks the row, so that it stays so until the
   * transaction ends.
   */
  async holdSalt(id: string, salt: Buffer): Promise<boolean> {
    this.db.requireTransaction();
    const sql = 'select 1 from identity.account where id = $1 and passphrase_salt = $2 for no key update';
    return (await this.db.row(sql, [id, salt])) !== undefined;
  }

  async setLogin(id: string, { loginTag, loginKid }: Pick<AccountRow, 'loginTag' | 'loginKid'>): Promise<void> {
    await this.db.rows('update identity.account set login_tag = $2, login_kid = $3 where id = $1', [
      id,
      loginTag,
      loginKid,
    ]);
  }

  async setTiesCut(id: string, today: string): Promise<void> {
    await this.db.rows('update identity.account set ties_cut_on = $2 where id = $1', [id, today]);
  }

  async setDisplayName(id: string, name: string, nameKey: string): Promise<void> {
    await this.db.rows('update identity.account set display_name = $2, name_key = $3 where id = $1', [
      id,
      name,
      nameKey,
    ]);
  }

  async delete(id: string): Promise<void> {
    await this.db.rows('delete from identity.account where id = $1', [id]);
  }
}
