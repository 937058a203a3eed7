import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { InviteRow } from './invite.entity.js';

@Injectable()
export class InvitesStore {
  constructor(private readonly db: Database) {}

  /** Writes an invite unless its code is there already. */
  async insert({ id, groupId, codeHash, expiresOn }: Omit<InviteRow, 'used'>): Promise<void> {
    await this.db.rows(
      `insert into groups.invite (id, group_id, code_hash, expires_on, used) values ($1, $2, $3, $4, false)
       on conflict (code_hash) do nothing`,
      [id, groupId, codeHash, expiresOn],
    );
  }

  find(codeHash: Buffer): Promise<InviteRow | undefined> {
    return this.db.row<InviteRow>(
      `select id, group_id as "groupId", code_hash as "codeHash", expires_on::text as "expiresOn", used
       from groups.invite where code_hash = $1`,
      [codeHash],
    );
  }

  /** Uses an invite up; false when it was used or has expired. */
  async use(codeHash: Buffer, today: string): Promise<boolean> {
    const used = await this.db.rows(
      'update groups.invite set used = true where code_hash = $1 and not used and expires_on >= $2 returning id',
      [codeHash, today],
    );
    return used.length > 0;
  }

  async deleteExpired(today: string): Promise<void> {
    await this.db.rows('delete from groups.invite where expires_on < $1', [today]);
  }
}
