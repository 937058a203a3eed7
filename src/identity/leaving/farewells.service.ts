import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Log } from '../../kernel/log.js';
import { type Farewell, PersonalData, type PersonalRecords } from '../../kernel/personal-data.js';
import { StepUp } from '../../kernel/step-up.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Wraps } from '../../vault/index.js';
import { AccountsStore } from '../accounts/accounts.store.js';
import { Sessions } from '../sessions/sessions.service.js';

/** How long a backup is kept, and with it a copy of what was erased. */
const BACKUP_DAYS = 14;

export interface Receipt {
  /** The domains that have forgotten the person. */
  erased: string[];
  /** Whether their words stay behind, without them. */
  wordsStay: boolean;
  /** The date from which no backup holds a copy any more, "YYYY-MM-DD". */
  copiesUntil: string;
}

/** Deletes an account and everything that is kept about its person. */
@Injectable()
export class Farewells {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly personal: PersonalData,
    private readonly sessions: Sessions,
    private readonly wraps: Wraps,
    private readonly db: Database,
    private readonly stepUp: StepUp,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /**
   * Deletes the account. The order is chosen so that an interruption can be mended by the person themselves:
   *
   * 1. Every session ends, so that no other device writes behind the eraser; this request has the keys in memory.
   * 2. Every domain forgets, outer ones first, because they look into inner ones to find what is theirs.
   * 3. The wraps and the account's row go last. Without the wraps nobody, the person included, could ever find the rest
   *    of their anonymous words; so while a domain has failed, they stay, and whoever signs in again can go on.
   *
   * Throws STEP_UP; and what a domain threw twice, after all others have forgotten.
   */
  async leave(viewer: Viewer, stepUp: string, farewell: Farewell): Promise<Receipt> {
    await this.throttle.count('signIn', viewer);
    this.stepUp.require(viewer, stepUp);
    await this.sessions.endAll(viewer.accountId);
    const erased: string[] = [];
    const failures: unknown[] = [];
    for (const [name, keeper] of this.personal.all().reverse()) {
      try {
        await this.forget(keeper, viewer, farewell);
        erased.push(name);
      } catch (failure) {
        failures.push(failure);
      }
    }
    if (failures.length > 0) throw failures[0];
    await this.db.transaction(async () => {
      await this.wraps.forget(viewer.accountId);
      await this.sessions.endAll(viewer.accountId);
      await this.accounts.delete(viewer.accountId);
    });
    const copiesUntil = dateOf(this.clock.now(), BACKUP_DAYS);
    return { erased: erased.reverse(), wordsStay: farewell === 'leave', copiesUntil };
  }

  /** Once more if it failed: what a keeper has already forgotten, it forgets again without harm. */
  private async forget(keeper: PersonalRecords, viewer: Viewer, farewell: Farewell): Promise<void> {
    try {
      await keeper.forget(viewer, farewell);
    } catch (first) {
      this.log.failure('farewell-interrupted', first);
      await keeper.forget(viewer, farewell);
    }
  }
}
