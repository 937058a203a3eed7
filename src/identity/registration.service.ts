import { Injectable } from '@nestjs/common';
import { Clock, dateOf } from '../kernel/clock.js';
import { Database } from '../kernel/database.js';
import { Randomness } from '../kernel/randomness.js';
import { Throttle } from '../kernel/throttle.js';
import { type MemberKeys, Wraps } from '../vault/index.js';
import { AccountsStore } from './accounts.store.js';
import { CredentialChecks, refusePassphrase } from './credentials.service.js';
import { IssuedWords, readRecoveryCode } from './issued-words.js';
import { ProofOfWork } from './proof-of-work.js';
import { Sessions } from './sessions.service.js';

export const RECOVERY_CODES = 5;

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
    private readonly wraps: Wraps,
    private readonly sessions: Sessions,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /** Makes an account of nothing but secrets, and signs it in. Throws TOO_SHORT, TOO_LONG, PROOF_OF_WORK, BUSY. */
  async signUp(own: string | null | undefined, proofOfWork: string): Promise<NewMember> {
    const refusal = own ? refusePassphrase(own) : undefined;
    if (refusal) throw refusal;
    await this.throttle.countKey('signUp', 'everybody');
    await this.work.spend(proofOfWork);
    const signInName = this.words.signInName();
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
      const recoveryCodes = await this.issueCodes(keys, id);
      const token = await this.sessions.open(id, keys);
      return { signInName, passphrase: own ? null : passphrase, recoveryCodes, token };
    });
  }

  /** Five new recovery codes, in place of any that were there. */
  async issueCodes(keys: MemberKeys, accountId: string): Promise<string[]> {
    await this.wraps.forgetRecovery(accountId);
    const codes = Array.from({ length: RECOVERY_CODES }, () => this.words.recoveryCode());
    for (const code of codes) await this.wraps.wrapForRecovery(keys, accountId, readRecoveryCode(code)!);
    return codes;
  }
}
