import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { StepUp } from '../../kernel/step-up.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type MemberKeys, Wraps } from '../../vault/index.js';
import { IssuedWords, readRecoveryCode } from './issued-words.js';
import { keysOf } from '../sessions/signed-in.js';

export const RECOVERY_CODES = 5;

/** The codes that let somebody back in without their passphrase, each once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly words: IssuedWords,
    private readonly wraps: Wraps,
    private readonly db: Database,
    private readonly stepUp: StepUp,
    private readonly throttle: Throttle,
  ) {}

  /** Five new codes, in place of any that were there. Needs a transaction. */
  async issue(keys: MemberKeys, accountId: string): Promise<string[]> {
    this.db.requireTransaction();
    await this.wraps.forgetRecovery(accountId);
    const codes = Array.from({ length: RECOVERY_CODES }, () => this.words.recoveryCode());
    for (const code of codes) await this.wraps.wrapForRecovery(keys, accountId, readRecoveryCode(code)!);
    return codes;
  }

  /** The same for somebody who is signed in and lost the paper. Throws STEP_UP. */
  async renew(viewer: Viewer, stepUp: string): Promise<string[]> {
    await this.throttle.count('signIn', viewer);
    this.stepUp.require(viewer, stepUp);
    return this.db.transaction(() => this.issue(keysOf(viewer), viewer.accountId));
  }
}
