import { Injectable } from '@nestjs/common';
import { breaksUnique } from '../../kernel/database-errors.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Me } from './account.type.js';
import { AccountsStore } from './accounts.store.js';
import { nameKey, readDisplayName } from './display-name.rules.js';

/** The names under which people choose to be known. */
@Injectable()
export class DisplayNames {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly throttle: Throttle,
  ) {}

  /** Takes a name, in place of an earlier one. Throws INVALID, TOO_SHORT, TOO_LONG, NOT_ALLOWED or TAKEN. */
  async choose(viewer: Viewer, typed: string): Promise<Me> {
    await this.throttle.count('private', viewer);
    const displayName = readDisplayName(typed);
    try {
      await this.accounts.setDisplayName(viewer.accountId, displayName, nameKey(displayName));
    } catch (error) {
      if (breaksUnique(error, 'account_name_key')) throw new Refusal('TAKEN', { field: 'name' });
      throw error;
    }
    return { displayName, staff: viewer.staff, namedOnlyUntil: viewer.namedOnlyUntil };
  }
}
