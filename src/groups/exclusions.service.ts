import { Injectable } from '@nestjs/common';
import { MembershipsStore } from './memberships.store.js';

/** Keeps somebody out of a group for what they did under their name. */
@Injectable()
export class Exclusions {
  constructor(private readonly store: MembershipsStore) {}

  /** Excludes an account through this date, "YYYY-MM-DD"; an exclusion that lasts longer stands. */
  async exclude(groupId: string, accountId: string, untilOn: string): Promise<void> {
    await this.store.exclude({ groupId, accountId, untilOn });
  }
}
