import { createHmac, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Randomness } from '../kernel/randomness.js';
import { Refusal } from '../kernel/refusal.js';
import { lengthOf } from '../kernel/text.js';
import { type MemberKeys, PepperRing, SlowHash, Wraps } from '../vault/index.js';
import type { AccountRow } from './account.entity.js';
import { AccountsStore, type Credentials } from './accounts.store.js';
import { readPassphrase, readSignInName } from './issued-words.js';

/** NIST SP 800-63B-4: fifteen characters when a passphrase stands alone. */
const SHORTEST_PASSPHRASE = 15;
const LONGEST_PASSPHRASE = 256;

/** Sign-in names and passphrases: how they are compared, and what they open. */
@Injectable()
export class CredentialChecks {
  constructor(
    private readonly accounts: AccountsStore,
    private readonly wraps: Wraps,
    private readonly slowHash: SlowHash,
    private readonly ring: PepperRing,
    private readonly randomness: Randomness,
  ) {}

  /** How a sign-in name is stored: only somebody who has both the name and the key file can find it. */
  loginTag(signInName: string): { loginTag: Buffer; loginKid: number } {
    const loginKid = this.ring.newest;
    return { loginTag: this.ring.mac(loginKid, 'login', readSignInName(signInName)), loginKid };
  }

  /** The account and keys behind a name and passphrase. Throws WRONG_CREDENTIALS, whichever of the two was wrong. */
  async verify(signInName: string, passphrase: string): Promise<{ account: AccountRow; keys: MemberKeys }> {
    const name = readSignInName(signInName);
    const tags = this.ring.kids().map((kid) => this.ring.mac(kid, 'login', name));
    const account = await this.accounts.byLoginTags(tags);
    const keys = await this.keysFor(account, name, passphrase);
    if (!account || !keys) throw new Refusal('WRONG_CREDENTIALS');
    return { account, keys };
  }

  /** The keys of a known account, or undefined when the passphrase is another. */
  async keysOf(accountId: string, passphrase: string): Promise<MemberKeys | undefined> {
    return this.keysFor(await this.accounts.byId(accountId), accountId, passphrase);
  }

  /** New salt, check value and wrap for a passphrase; call it inside the transaction that writes the account. */
  async newPassphrase(passphrase: string): Promise<Credentials & { wrapHalf: Buffer }> {
    const passphraseSalt = this.randomness.bytes(16);
    const { check, wrap } = await this.slowHash.of(readPassphrase(passphrase), passphraseSalt);
    const passphraseKid = this.ring.newest;
    return { passphraseSalt, passphraseKid, passphraseCheck: this.peppered(passphraseKid, check), wrapHalf: wrap };
  }

  private async keysFor(
    account: AccountRow | undefined,
    name: string,
    passphrase: string,
  ): Promise<MemberKeys | undefined> {
    // Safety: a name nobody has costs the same hash, with a salt of its own, so that time does not tell who is here.
    const salt = account?.passphraseSalt ?? this.ring.mac(this.ring.newest, 'unknown-name', name).subarray(0, 16);
    const { check, wrap } = await this.slowHash.of(readPassphrase(passphrase).slice(0, LONGEST_PASSPHRASE), salt);
    const expected = account?.passphraseCheck ?? Buffer.alloc(32);
    const matches = timingSafeEqual(this.peppered(account?.passphraseKid ?? this.ring.newest, check), expected);
    return matches && account ? this.wraps.openWithPassphrase(account.id, wrap) : undefined;
  }

  private peppered(kid: number, check: Buffer): Buffer {
    return createHmac('sha256', this.ring.key(kid, 'passphrase')).update(check).digest();
  }
}

/** Why a passphrase of one's own cannot be taken, or undefined. */
export function refusePassphrase(passphrase: string): Refusal | undefined {
  const length = lengthOf(readPassphrase(passphrase));
  if (length < SHORTEST_PASSPHRASE) {
    return new Refusal('TOO_SHORT', { field: 'passphrase', limit: SHORTEST_PASSPHRASE });
  }
  if (length > LONGEST_PASSPHRASE) return new Refusal('TOO_LONG', { field: 'passphrase', limit: LONGEST_PASSPHRASE });
  return undefined;
}
