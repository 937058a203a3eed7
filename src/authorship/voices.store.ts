import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import type { Authorship } from './authorship.js';
import { SanctionRow } from './sanction.entity.js';

@Injectable()
export class VoicesStore {
  constructor(private readonly db: Database) {}

  /** Writers of a scope may write side by side; nobody may write while a sanction is being set there. */
  async lockForWriting(scope: Buffer): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows('select pg_advisory_xact_lock_shared($1)', [lockOf(scope)]);
  }

  async lockForSanction(scope: Buffer): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows('select pg_advisory_xact_lock($1)', [lockOf(scope)]);
  }

  /** The end of the longest sanction in force on any of these authors in the scope, or undefined. */
  async sanctionedUntil(scope: Buffer, accountId: string, authorTag: Buffer | null, today: string) {
    const found = await this.db.row<{ until: string | null }>(
      `select max(until_on)::text as until from authorship.sanction
       where scope = $1 and (author_id = $2 or author_tag = $3) and until_on >= $4 and not lifted`,
      [scope, accountId, authorTag, today],
    );
    return found?.until ?? undefined;
  }

  /** Gives a voice its number in the scope if it has none. The caller holds the row lock of the thread or room. */
  async nameVoice(scope: Buffer, authorTag: Buffer): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows(
      `insert into authorship.persona (scope, author_tag, n)
       select $1, $2, coalesce(max(n), 0) + 1 from authorship.persona where scope = $1
       on conflict (scope, author_tag) do nothing`,
      [scope, authorTag],
    );
  }

  async sanction(row: SanctionRow): Promise<void> {
    await this.db.insert(SanctionRow, row);
  }

  async liftSanctions({ scope, authorId, authorTag }: Authorship): Promise<void> {
    await this.db.rows(
      `update authorship.sanction set lifted = true
       where scope = $1 and (author_id = $2 or author_tag = $3) and not lifted`,
      [scope, authorId, authorTag],
    );
  }
}

/** Eight bytes of the scope name its lock; two scopes that share them would only wait for each other. */
function lockOf(scope: Buffer): string {
  return scope.readBigInt64BE(0).toString();
}
