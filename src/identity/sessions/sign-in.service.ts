import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { AccountsStore } from '../accounts/accounts.store.js';
import { CredentialChecks } from '../credentials/credentials.service.js';
import { readSignInName } from '../credentials/issued-words.js';
import { Sessions } from './sessions.service.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly checks: CredentialChecks,
    private readonly sessions: Sessions,
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  /** Opens a session and returns its token. Throws WRONG_CREDENTIALS alike for unknown names and wrong passphrases. */
  async signIn(signInName: string, passphrase: string): Promise<Buffer> {
    await this.throttle.countKey('signIn', readSignInName(signInName));
    const verified = await this.checks.verify(signInName, passphrase);
    const { account, keys } = verified;
    return this.db.transaction(async () => {
      // Safety: a passphrase that was replaced while it was being checked opens nothing: nobody who was just shut out
      // slips back in, and no session begins with a secret that was given up.
      if (!(await this.accounts.holdSalt(account.id, account.passphraseSalt))) throw new Refusal('WRONG_CREDENTIALS');
      await this.checks.takeUpNewestPepper(verified, signInName);
      return this.sessions.open(account.id, keys);
    });
  }

  async signOut(viewer: Viewer, everywhere: boolean): Promise<void> {
    if (everywhere) await this.sessions.endAll(viewer.accountId);
    else await this.sessions.end(viewer.sessionHash);
  }
}
