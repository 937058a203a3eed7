import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText, lengthOf } from '../../kernel/text.js';
import { type MemberKeys, type PassphraseKeys, PepperRing, SlowHash, Wraps } from '../../vault/index.js';
import type { AccountRow } from '../accounts/account.entity.js';
import { AccountsStore, type Credentials } from '../accounts/accounts.store.js';
import { IssuedWords, readPassphrase, readSignInName } from './issued-words.js';

/** NIST SP 800-63B-4: fifteen characters when a passphrase stands alone. */
const SHORTEST_PASSPHRASE = 15;
const LONGEST_PASSPHRASE = 256;
/** With room for spaces that do not count. */
const LONGEST_TYPED = 1_024;

/** What is stored of a passphrase, and the half of its hash that wraps the member's secret. */
export type NewCredentials = Credentials & { wrapHalf: Buffer };

/** Somebody who gave the right passphrase. */
export interface Verified {
  account: AccountRow;
  keys: MemberKeys;
  halves: PassphraseKeys;
}

/** Sign-in names and passphrases: how they are compared, and what they open. */
@Injectable()
export class CredentialChecks {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly wraps: Wraps,
    private readonly slowHash: SlowHash,
    private readonly words: IssuedWords,
    private readonly ring: PepperRing,
    private readonly randomness: Randomness,
  ) {}

  /** How a sign-in name is stored: only somebody who has both the name and the key file can find it. */
  loginTag(signInName: string): { loginTag: Buffer; loginKid: number } {
    const loginKid = this.ring.newest;
    return { loginTag: this.ring.mac(loginKid, 'login', readSignInName(signInName)), loginKid };
  }

  /** A sign-in name that nobody has. */
  async freeSignInName(): Promise<string> {
    let name: string;
    do name = this.words.signInName();
    while (await this.byName(name));
    return name;
  }

  /** The account and keys behind a name and passphrase. Throws WRONG_CREDENTIALS, whichever of the two was wrong. */
  async verify(signInName: string, passphrase: string): Promise<Verified> {
    const name = readSignInName(wellFormed(signInName, 'signInName'));
    return this.open(await this.byName(name), name, passphrase);
  }

  /** The same for somebody who is signed in and gives their passphrase again. Throws WRONG_CREDENTIALS. */
  async verifyOwn(accountId: string, passphrase: string): Promise<Verified> {
    return this.open(await this.accounts.byId(accountId), accountId, passphrase);
  }

  /**
   * Rewrites what stands under an older pepper to the newest. Needs a transaction; it writes rows of the account alone.
   */
  async takeUpNewestPepper({ account, keys, halves }: Verified, signInName: string): Promise<void> {
    const { newest } = this.ring;
    if (account.loginKid !== newest) await this.accounts.setLogin(account.id, this.loginTag(signInName));
    if (account.passphraseKid === newest) return;
    const passphraseCheck = this.peppered(newest, halves.check);
    const { passphraseSalt } = account;
    await this.accounts.setCredentials(account.id, { passphraseSalt, passphraseCheck, passphraseKid: newest });
    await this.wraps.wrapForPassphrase(keys, account.id, halves.wrap);
  }

  /** New salt and check value for a passphrase, and the half that wraps: one slow hash. */
  async newPassphrase(passphrase: string): Promise<NewCredentials> {
    const passphraseSalt = this.randomness.bytes(16);
    const { check, wrap } = await this.slowHash.of(readPassphrase(passphrase), passphraseSalt);
    const passphraseKid = this.ring.newest;
    return { passphraseSalt, passphraseKid, passphraseCheck: this.peppered(passphraseKid, check), wrapHalf: wrap };
  }

  /** A name is looked for under every pepper there is. */
  private byName(name: string): Promise<AccountRow | undefined> {
    return this.accounts.byLoginTags(this.ring.kids().map((kid) => this.ring.mac(kid, 'login', readSignInName(name))));
  }

  private async open(account: AccountRow | undefined, name: string, passphrase: string): Promise<Verified> {
    // Safety: a name nobody has costs the same hash, with a salt of its own, so that time does not tell who is here.
    const salt = account?.passphraseSalt ?? this.ring.mac(this.ring.newest, 'unknown-name', name).subarray(0, 16);
    const halves = await this.slowHash.of(readPassphrase(wellFormed(passphrase, 'passphrase')), salt);
    const expected = account?.passphraseCheck ?? Buffer.alloc(32);
    const matches = timingSafeEqual(this.peppered(account?.passphraseKid ?? this.ring.newest, halves.check), expected);
    if (!matches || !account) throw new Refusal('WRONG_CREDENTIALS');
    return { account, halves, keys: await this.keysOf(account, halves) };
  }

  private async keysOf(account: AccountRow, halves: PassphraseKeys): Promise<MemberKeys> {
    try {
      return await this.wraps.openWithPassphrase(account.id, halves.wrap);
    } catch (error) {
      const now = await this.accounts.byId(account.id);
      if (now?.passphraseSalt.equals(account.passphraseSalt)) throw error;
      // The account was read before its passphrase was replaced, and the wrap after: this passphrase is the old one.
      throw new Refusal('WRONG_CREDENTIALS');
    }
  }

  private peppered(kid: number, check: Buffer): Buffer {
    return createHmac('sha256', this.ring.key(kid, 'passphrase')).update(check).digest();
  }
}

/** The text as it was typed; throws INVALID when it holds what nobody can type, TOO_LONG beyond all measure. */
function wellFormed(text: string, field: string): string {
  cleanText(text, { field, longest: LONGEST_TYPED, shortest: 0, lines: true });
  return text;
}

/** Why a passphrase of one's own cannot be taken, or undefined. */
export function refusePassphrase(passphrase: string): Refusal | undefined {
  const length = lengthOf(readPassphrase(wellFormed(passphrase, 'passphrase')));
  if (length < SHORTEST_PASSPHRASE) {
    return new Refusal('TOO_SHORT', { field: 'passphrase', limit: SHORTEST_PASSPHRASE });
  }
  if (length > LONGEST_PASSPHRASE) return new Refusal('TOO_LONG', { field: 'passphrase', limit: LONGEST_PASSPHRASE });
  return undefined;
}
