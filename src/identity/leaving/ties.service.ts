import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Log } from '../../kernel/log.js';
import { PersonalData } from '../../kernel/personal-data.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { StepUp } from '../../kernel/step-up.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type MemberKeys, Wraps } from '../../vault/index.js';
import { AccountsStore } from '../accounts/accounts.store.js';
import type { NewCredentials } from '../credentials/credentials.service.js';
import { type NewPassphrase, Passphrases, refuseWeak } from '../credentials/passphrases.service.js';
import { RecoveryCodes } from '../credentials/recovery-codes.service.js';
import { DAYS_NAMED_ONLY, Sessions } from '../sessions/sessions.service.js';
import { keysOf, SignedIn } from '../sessions/signed-in.js';

/** Two cuts close to each other would let the carried-over rows of both be lined up. */
const DAYS_BETWEEN_CUTS = 90;

export interface CutTies extends NewPassphrase {
  recoveryCodes: string[];
  namedOnlyUntil: string;
}

type Move = () => Promise<void>;

/** Cutting the tie to one's anonymous past, and keeping the account. */
@Injectable()
export class Ties {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly passphrases: Passphrases,
    private readonly codes: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly wraps: Wraps,
    private readonly personal: PersonalData,
    private readonly db: Database,
    private readonly stepUp: StepUp,
    private readonly throttle: Throttle,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly log: Log,
  ) {}

  /**
   * Gives the person a new secret and carries over what is theirs alone. Interrupted, it is called again after signing
   * in with the old passphrase, and goes on where it stood. Throws STEP_UP, TOO_SHORT, TOO_LONG, BUSY, MUTED with its
   * end, and NOT_ALLOWED with the date from which ties may be cut again.
   */
  async cut(viewer: Viewer, stepUp: string, own: string | null | undefined): Promise<CutTies> {
    refuseWeak(own);
    await this.throttle.count('signIn', viewer);
    this.stepUp.require(viewer, stepUp);
    await this.refuseCut(viewer);
    const { passphrase, credentials } = await this.passphrases.prepare(own);
    const namedOnlyUntil = dateOf(this.clock.now(), DAYS_NAMED_ONLY);
    const keys = await this.wraps.nextKeys(keysOf(viewer), viewer.accountId);
    // Nothing more is written under the old tags while the rows move.
    await this.sessions.endAll(viewer.accountId);
    await this.carryOver(viewer, new SignedIn({ ...facts(viewer), namedOnlyUntil }, keys));
    return { passphrase, namedOnlyUntil, ...(await this.settle(viewer.accountId, keys, credentials)) };
  }

  private async refuseCut(viewer: Viewer): Promise<void> {
    const account = await this.accounts.byId(viewer.accountId);
    const until = account?.tiesCutOn && dateOf(new Date(account.tiesCutOn), DAYS_BETWEEN_CUTS);
    if (until && until > dateOf(this.clock.now())) throw new Refusal('NOT_ALLOWED', { until });
    for (const [, keeper] of this.personal.all()) {
      const refusal = await keeper.refuseCutTies?.(viewer);
      if (refusal) throw refusal;
    }
  }

  /** Safety: shuffled, each in a transaction of its own, so that no two rows can be told to be one person's. */
  private async carryOver(old: Viewer, next: Viewer): Promise<void> {
    const moves: Move[] = [];
    for (const [, keeper] of this.personal.all()) moves.push(...((await keeper.rekey?.(old, next)) ?? []));
    for (let last = moves.length - 1; last > 0; last -= 1) {
      const other = this.randomness.below(last + 1);
      [moves[last], moves[other]] = [moves[other]!, moves[last]!];
    }
    for (const move of moves) await this.move(move);
  }

  private async move(move: Move): Promise<void> {
    try {
      await this.db.transaction(move);
    } catch (first) {
      this.log.failure('carry-over-interrupted', first);
      await this.db.transaction(move);
    }
  }

  /** Only rows of the account: from here on the new secret is the one that counts, and nothing leads back. */
  private settle(accountId: string, keys: MemberKeys, credentials: NewCredentials) {
    return this.db.transaction(async () => {
      const token = await this.passphrases.replace(accountId, keys, credentials);
      const recoveryCodes = await this.codes.issue(keys, accountId);
      await this.wraps.forgetNext(accountId);
      await this.accounts.setTiesCut(accountId, dateOf(this.clock.now()));
      return { token, recoveryCodes };
    });
  }
}

function facts({ accountId, displayName, staff, sessionHash }: Viewer) {
  return { accountId, displayName, staff, sessionHash };
}
