import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { StaffRole } from '../../kernel/viewer.js';
import { SessionRow } from './session.entity.js';

export interface OpenSession {
  accountId: string;
  kid: number;
  sealedSecret: Buffer;
  expiresOn: string;
  displayName: string | null;
  tiesCutOn: string | null;
  staff: StaffRole[];
}

@Injectable()
export class SessionsStore {
  constructor(private readonly db: Database) {}

  async insert(session: SessionRow): Promise<void> {
    await this.db.insert(SessionRow, session);
  }

  /** A session that has not expired, with what the viewer needs of the account, in one statement. */
  find(tokenHash: Buffer, today: string): Promise<OpenSession | undefined> {
    return this.db.row<OpenSession>(
      `select s.account_id as "accountId", s.kid, s.sealed_secret as "sealedSecret", s.expires_on as "expiresOn",
              a.display_name as "displayName", a.ties_cut_on as "tiesCutOn",
              coalesce((select json_agg(json_build_object('role', r.role, 'groupId', r.group_id))
                        from identity.staff_role r where r.account_id = a.id), '[]') as staff
       from identity.session s join identity.account a on a.id = s.account_id
       where s.token_hash = $1 and s.expires_on >= $2`,
      [tokenHash, today],
    );
  }

  async delete(tokenHash: Buffer): Promise<void> {
    await this.db.rows('delete from identity.session where token_hash = $1', [tokenHash]);
  }

  /** The hashes of the sessions that were ended. */
  async deleteAll(accountId: string): Promise<Buffer[]> {
    const ended = await this.db.rows<{ hash: Buffer }>(
      'delete from identity.session where account_id = $1 returning token_hash as hash',
      [accountId],
    );
    return ended.map((row) => row.hash);
  }

  async expiries(accountId: string, today: string): Promise<string[]> {
    const open = await this.db.rows<{ expiresOn: string }>(
      `select expires_on as "expiresOn" from identity.session where account_id = $1 and expires_on >= $2
       order by expires_on desc`,
      [accountId, today],
    );
    return open.map((session) => session.expiresOn);
  }

  async deleteExpired(today: string): Promise<void> {
    await this.db.rows('delete from identity.session where expires_on < $1', [today]);
  }
}
