import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';

@Injectable()
export class BylinesStore {
  constructor(private readonly db: Database) {}

  /** The name an account shows now; null when it chose none. */
  async displayName(accountId: string): Promise<string | null> {
    const found = await this.db.row<{ displayName: string | null }>(
      'select display_name as "displayName" from identity.byline where account_id = $1',
      [accountId],
    );
    return found?.displayName ?? null;
  }
}
