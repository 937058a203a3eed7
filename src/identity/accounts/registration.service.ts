import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Throttle } from '../../kernel/throttle.js';
import { Wraps } from '../../vault/index.js';
import { AccountsStore } from './accounts.store.js';
import { CredentialChecks } from '../credentials/credentials.service.js';
import { IssuedWords } from '../credentials/issued-words.js';
import { ProofOfWork } from './proof-of-work.js';
import { refuseWeak } from '../credentials/passphrases.service.js';
import { RecoveryCodes } from '../credentials/recovery-codes.service.js';
import { Sessions } from '../sessions/sessions.service.js';

export interface NewMember {
  signInName: string;
  /** The issued passphrase; null when the member chose their own. */
  passphrase: string | null;
  recoveryCodes: string[];
  token: Buffer;
}

@Injectable()
export class Registration {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly checks: CredentialChecks,
    private readonly words: IssuedWords,
    private readonly work: ProofOfWork,
    private readonly codes: RecoveryCodes,
    private readonly wraps: Wraps,
    private readonly sessions: Sessions,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /**
   * Makes an account of nothing but secrets, and signs it in; without work for a form without script, a few times an
   * hour. Throws TOO_SHORT, TOO_LONG, PROOF_OF_WORK, TOO_MANY, BUSY.
   */
  async signUp(own: string | null | undefined, proofOfWork: string | null): Promise<NewMember> {
    refuseWeak(own);
    if (proofOfWork === null) await this.throttle.countKey('signUpByHand', 'everybody');
    else await this.work.spend(proofOfWork);
    // Counted after the work: whoever has done none cannot use up the places of others.
    await this.throttle.countKey('signUp', 'everybody');
    const signInName = await this.checks.freeSignInName();
    const passphrase = own ?? this.words.passphrase();
    const { wrapHalf, ...credentials } = await this.checks.newPassphrase(passphrase);
    const keys = this.wraps.newKeys();
    const id = this.randomness.uuid();
    return this.db.transaction(async () => {
      await this.accounts.insert({
        id,
        ...this.checks.loginTag(signInName),
        ...credentials,
        displayName: null,
        nameKey: null,
        joinedMonth: `${dateOf(this.clock.now()).slice(0, 7)}-01`,
        tiesCutOn: null,
      });
      await this.wraps.wrapForPassphrase(keys, id, wrapHalf);
      const recoveryCodes = await this.codes.issue(keys, id);
      const token = await this.sessions.open(id, keys);
      return { signInName, passphrase: own ? null : passphrase, recoveryCodes, token };
    });
  }
}
