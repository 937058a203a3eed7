import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOf } from '../../kernel/scopes.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type MemberKeys, Wraps } from '../../vault/index.js';
import { AccountsStore } from '../accounts/accounts.store.js';
import { CredentialChecks, type NewCredentials, refusePassphrase } from './credentials.service.js';
import { IssuedWords, readRecoveryCode } from './issued-words.js';
import { Sessions } from '../sessions/sessions.service.js';

export interface NewPassphrase {
  /** The issued passphrase; null when the member chose their own. */
  passphrase: string | null;
  /** The token of the session that was opened with it. */
  token: Buffer;
}

export interface WayBack extends NewPassphrase {
  /** A new name to sign in with, if one was asked for. */
  signInName: string | null;
}

/** How a passphrase is replaced: by somebody who knows it, or who has a recovery code. */
@Injectable()
export class Passphrases {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly checks: CredentialChecks,
    private readonly words: IssuedWords,
    private readonly wraps: Wraps,
    private readonly sessions: Sessions,
    private readonly db: Database,
    private readonly throttle: Throttle,
  ) {}

  /** Replaces a passphrase and ends every other session. Throws WRONG_CREDENTIALS, TOO_SHORT, TOO_LONG, BUSY. */
  async change(viewer: Viewer, current: string, own: string | null | undefined): Promise<NewPassphrase> {
    refuseWeak(own);
    await this.throttle.count('signIn', viewer);
    const { account, keys } = await this.checks.verifyOwn(viewer.accountId, current);
    const { passphrase, credentials } = await this.prepare(own);
    const token = await this.db.transaction(async () => {
      // Safety: of two people who know the passphrase, the second cannot undo what the first has changed.
      if (!(await this.accounts.holdSalt(account.id, account.passphraseSalt))) throw new Refusal('WRONG_CREDENTIALS');
      return this.replace(account.id, keys, credentials);
    });
    return { passphrase, token };
  }

  /**
   * Lets somebody in by a recovery code, which is used up, and replaces the passphrase; all sessions end. Throws
   * WRONG_CREDENTIALS for a code that never was, was used or was replaced alike; TOO_SHORT, TOO_LONG, BUSY.
   */
  async recover(typed: string, own: string | null | undefined, renamed: boolean): Promise<WayBack> {
    refuseWeak(own);
    const code = readRecoveryCode(typed);
    // A code of 130 bits is not guessed; what is slowed down is somebody trying the same scrap of paper again. The
    // number of attempts together is held by the queue of slow hashes.
    await this.throttle.countKey('signIn', scopeOf('throttle', code ?? typed.slice(0, 100)).toString('base64'));
    // Safety: hashed before the code is looked for, so that a right and a wrong one take the same time.
    const { passphrase, credentials } = await this.prepare(own);
    return this.db.transaction(async () => {
      const opened = code && (await this.wraps.openWithRecovery(code));
      if (!opened) throw new Refusal('WRONG_CREDENTIALS');
      const signInName = renamed ? await this.checks.freeSignInName() : null;
      if (signInName) await this.accounts.setLogin(opened.accountId, this.checks.loginTag(signInName));
      const token = await this.replace(opened.accountId, opened.keys, credentials);
      return { passphrase, signInName, token };
    });
  }

  /** A passphrase, issued unless one's own is given, with what is to be stored of it: one slow hash. */
  async prepare(own: string | null | undefined) {
    const passphrase = own ?? this.words.passphrase();
    const credentials = await this.checks.newPassphrase(passphrase);
    return { passphrase: own ? null : passphrase, credentials };
  }

  /** Puts a passphrase in the place of the last, ends every session and opens one. Needs a transaction. */
  async replace(accountId: string, keys: MemberKeys, { wrapHalf, ...credentials }: NewCredentials): Promise<Buffer> {
    this.db.requireTransaction();
    // The account's row first: its lock keeps a sign-in with the old passphrase from slipping in between.
    await this.accounts.setCredentials(accountId, credentials);
    await this.wraps.wrapForPassphrase(keys, accountId, wrapHalf);
    await this.sessions.endAll(accountId);
    return this.sessions.open(accountId, keys);
  }
}

/** Throws TOO_SHORT or TOO_LONG for a passphrase of one's own that cannot be taken. */
export function refuseWeak(own: string | null | undefined): void {
  const refusal = own === null || own === undefined ? undefined : refusePassphrase(own);
  if (refusal) throw refusal;
}
