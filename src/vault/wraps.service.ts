import { Injectable } from '@nestjs/common';
import { Randomness } from '../kernel/randomness.js';
import { bind, openBytes, sealBytes } from './aead.js';
import { derive } from './derive.js';
import { MemberKeys } from './member-keys.js';
import { PepperRing } from './pepper-ring.js';
import { WrapsStore } from './wraps.store.js';

export interface SessionWrap {
  kid: number;
  sealed: Buffer;
}

export interface SessionPlace {
  tokenHash: Buffer;
  accountId: string;
  /** "YYYY-MM-DD": part of what is bound, so that a stretched date does not open. */
  expiresOn: string;
}

/** A, the member's secret, at rest: always wrapped, under something that only the member brings. */
@Injectable()
export class Wraps {
  constructor(
    private readonly store: WrapsStore,
    private readonly ring: PepperRing,
    private readonly randomness: Randomness,
  ) {}

  /** A new member's secret, 32 random bytes. */
  newKeys(): MemberKeys {
    return new MemberKeys(this.randomness.bytes(32), this.randomness);
  }

  /** Writes the wrap under the passphrase, in place of an earlier one. */
  async wrapForPassphrase(keys: MemberKeys, accountId: string, passphraseHalf: Buffer): Promise<void> {
    const id = this.randomness.uuid();
    const kid = this.ring.newest;
    const sealed = this.sealSecret(
      keys,
      this.passphraseKey(kid, passphraseHalf),
      bindWrap('passphrase', id, accountId),
    );
    await this.store.replacePassphrase({ id, accountId, kid, sealed });
  }

  /** The member's keys, or a throw when the wrap does not belong to this passphrase and account. */
  async openWithPassphrase(accountId: string, passphraseHalf: Buffer): Promise<MemberKeys> {
    const wrap = await this.store.passphraseOf(accountId);
    if (!wrap) throw new Error('An account has no passphrase wrap');
    const key = this.passphraseKey(wrap.kid ?? this.ring.newest, passphraseHalf);
    return this.openSecret(key, bindWrap('passphrase', wrap.id, accountId), wrap.sealed);
  }

  async wrapForRecovery(keys: MemberKeys, accountId: string, code: Buffer): Promise<void> {
    const id = this.randomness.uuid();
    const sealed = this.sealSecret(
      keys,
      derive(code, 'beside/recovery/wrap/v1'),
      bindWrap('recovery-code', id, accountId),
    );
    await this.store.addRecovery({ id, accountId, lookup: lookupOf(code), sealed });
  }

  /** Takes one recovery code out of use and opens what it wrapped; undefined when there is no such code. */
  async openWithRecovery(code: Buffer): Promise<{ accountId: string; keys: MemberKeys } | undefined> {
    const wrap = await this.store.takeRecovery(lookupOf(code));
    if (!wrap) return undefined;
    const bound = bindWrap('recovery-code', wrap.id, wrap.accountId);
    return {
      accountId: wrap.accountId,
      keys: this.openSecret(derive(code, 'beside/recovery/wrap/v1'), bound, wrap.sealed),
    };
  }

  wrapForSession(keys: MemberKeys, token: Buffer, place: SessionPlace): SessionWrap {
    const kid = this.ring.newest;
    return { kid, sealed: this.sealSecret(keys, this.sessionKey(kid, token), bindSession(place)) };
  }

  openSession(wrap: SessionWrap, token: Buffer, place: SessionPlace): MemberKeys {
    return this.openSecret(this.sessionKey(wrap.kid, token), bindSession(place), wrap.sealed);
  }

  /**
   * The keys that will follow these when ties are cut. They are kept under the old ones until the cut is done, so that
   * one that was interrupted goes on with the same new keys and loses nothing that was already carried over.
   */
  async nextKeys(old: MemberKeys, accountId: string): Promise<MemberKeys> {
    const key = derive(old.secretForWrapping(), 'beside/wrap/cut-ties/v1');
    const begun = await this.store.nextOf(accountId);
    if (begun) return this.openSecret(key, bindWrap('cut-ties', begun.id, accountId), begun.sealed);
    const next = this.newKeys();
    const id = this.randomness.uuid();
    await this.store.addNext({
      id,
      accountId,
      sealed: this.sealSecret(next, key, bindWrap('cut-ties', id, accountId)),
    });
    return next;
  }

  /** Forgets what led from the old keys to the new: from here on nobody can go from one to the other. */
  async forgetNext(accountId: string): Promise<void> {
    await this.store.forgetNext(accountId);
  }

  /** Takes every recovery code out of use, for new ones to be given out. */
  async forgetRecovery(accountId: string): Promise<void> {
    await this.store.forgetRecovery(accountId);
  }

  /** Forgets every wrap of an account: from here on nobody can open its secret again. */
  async forget(accountId: string): Promise<void> {
    await this.store.forget(accountId);
  }

  private sealSecret(keys: MemberKeys, key: Buffer, bound: Buffer): Buffer {
    return sealBytes(key, bound, keys.secretForWrapping(), this.randomness);
  }

  private openSecret(key: Buffer, bound: Buffer, sealed: Buffer): MemberKeys {
    return new MemberKeys(openBytes(key, bound, sealed), this.randomness);
  }

  private passphraseKey(kid: number, half: Buffer): Buffer {
    return derive(half, 'beside/wrap/passphrase/v1', this.ring.key(kid, 'passphrase'));
  }

  private sessionKey(kid: number, token: Buffer): Buffer {
    return derive(token, 'beside/wrap/session/v1', this.ring.key(kid, 'session'));
  }
}

function bindWrap(kind: string, wrapId: string, accountId: string): Buffer {
  return bind('beside/wrap/v1', kind, wrapId, accountId);
}

function bindSession({ tokenHash, accountId, expiresOn }: SessionPlace): Buffer {
  return bind('beside/session/v1', tokenHash, accountId, expiresOn);
}

function lookupOf(code: Buffer): Buffer {
  return derive(code, 'beside/recovery/lookup/v1').subarray(0, 16);
}
