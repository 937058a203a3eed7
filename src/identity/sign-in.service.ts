import { Injectable } from '@nestjs/common';
import { Throttle } from '../kernel/throttle.js';
import type { Viewer } from '../kernel/viewer.js';
import { CredentialChecks } from './credentials.service.js';
import { readSignInName } from './issued-words.js';
import { Sessions } from './sessions.service.js';

@Injectable()
export class SignIn {
  constructor(
    private readonly checks: CredentialChecks,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
  ) {}

  /** Opens a session and returns its token. Throws WRONG_CREDENTIALS alike for unknown names and wrong passphrases. */
  async signIn(signInName: string, passphrase: string): Promise<Buffer> {
    await this.throttle.countKey('signIn', readSignInName(signInName));
    const { account, keys } = await this.checks.verify(signInName, passphrase);
    return this.sessions.open(account.id, keys);
  }

  async signOut(viewer: Viewer, everywhere: boolean): Promise<void> {
    if (everywhere) await this.sessions.endAll(viewer.accountId);
    else await this.sessions.end(viewer.sessionHash);
  }
}
