import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import { WrapRow } from './wrap.entity.js';

const COLUMNS = 'id, account_id as "accountId", kind, lookup, kid, sealed';

@Injectable()
export class WrapsStore {
  constructor(private readonly db: Database) {}

  async replacePassphrase(wrap: { id: string; accountId: string; kid: number; sealed: Buffer }): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows(`delete from vault.wrap where account_id = $1 and kind = 'passphrase'`, [wrap.accountId]);
    await this.db.insert(WrapRow, { ...wrap, kind: 'passphrase', lookup: null });
  }

  passphraseOf(accountId: string): Promise<WrapRow | undefined> {
    return this.db.row<WrapRow>(`select ${COLUMNS} from vault.wrap where account_id = $1 and kind = 'passphrase'`, [
      accountId,
    ]);
  }

  async addRecovery(wrap: { id: string; accountId: string; lookup: Buffer; sealed: Buffer }): Promise<void> {
    await this.db.insert(WrapRow, { ...wrap, kind: 'recovery-code', kid: null });
  }

  /** A code works once: it is gone with the transaction in which it was used. */
  takeRecovery(lookup: Buffer): Promise<WrapRow | undefined> {
    this.db.requireTransaction();
    return this.db.row<WrapRow>(`delete from vault.wrap where lookup = $1 returning ${COLUMNS}`, [lookup]);
  }

  async addNext(wrap: { id: string; accountId: string; sealed: Buffer }): Promise<void> {
    await this.db.insert(WrapRow, { ...wrap, kind: 'cut-ties', lookup: null, kid: null });
  }

  nextOf(accountId: string): Promise<WrapRow | undefined> {
    return this.db.row<WrapRow>(`select ${COLUMNS} from vault.wrap where account_id = $1 and kind = 'cut-ties'`, [
      accountId,
    ]);
  }

  async forgetNext(accountId: string): Promise<void> {
    await this.db.rows(`delete from vault.wrap where account_id = $1 and kind = 'cut-ties'`, [accountId]);
  }

  async recoveryCodesLeft(accountId: string): Promise<number> {
    const sql = `select count(*)::int as left from vault.wrap where account_id = $1 and kind = 'recovery-code'`;
    return (await this.db.row<{ left: number }>(sql, [accountId]))!.left;
  }

  async forgetRecovery(accountId: string): Promise<void> {
    await this.db.rows(`delete from vault.wrap where account_id = $1 and kind = 'recovery-code'`, [accountId]);
  }

  async forget(accountId: string): Promise<void> {
    await this.db.rows('delete from vault.wrap where account_id = $1', [accountId]);
  }
}
