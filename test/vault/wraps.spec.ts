import { describe, expect, it } from '@jest/globals';
import { SystemRandomness } from '../../src/kernel/randomness.js';
import { scopeOf } from '../../src/kernel/scopes.js';
import { PepperRing } from '../../src/vault/pepper-ring.js';
import type { WrapRow } from '../../src/vault/wrap.entity.js';
import { type SessionPlace, Wraps } from '../../src/vault/wraps.service.js';
import type { WrapsStore } from '../../src/vault/wraps.store.js';
import { keysFile } from './keys.js';

const randomness = new SystemRandomness();
const ANN = randomness.uuid();
const BEA = randomness.uuid();
const SCOPE = scopeOf('group', 'any');

/** The rows of vault.wrap, in an array that a test can tamper with. */
class Rows {
  all: WrapRow[] = [];

  async replacePassphrase(wrap: Omit<WrapRow, 'kind' | 'lookup'>) {
    this.all = this.all.filter((row) => row.accountId !== wrap.accountId || row.kind !== 'passphrase');
    this.all.push({ ...wrap, kind: 'passphrase', lookup: null });
  }

  async passphraseOf(accountId: string) {
    return this.all.find((row) => row.accountId === accountId && row.kind === 'passphrase');
  }

  async addRecovery(wrap: Omit<WrapRow, 'kind' | 'kid'>) {
    this.all.push({ ...wrap, kind: 'recovery-code', kid: null });
  }

  async takeRecovery(lookup: Buffer) {
    const found = this.all.find((row) => row.lookup?.equals(lookup));
    this.all = this.all.filter((row) => row !== found);
    return found;
  }

  async addNext(wrap: Pick<WrapRow, 'id' | 'accountId' | 'sealed'>) {
    this.all.push({ ...wrap, kind: 'cut-ties', lookup: null, kid: null });
  }

  async nextOf(accountId: string) {
    return this.all.find((row) => row.accountId === accountId && row.kind === 'cut-ties');
  }
}

function vault() {
  const rows = new Rows();
  const ring = PepperRing.create(keysFile(), randomness);
  return { rows, wraps: new Wraps(rows as unknown as WrapsStore, ring, randomness) };
}

describe('a member’s secret at rest', () => {
  it('opens with the passphrase it was wrapped under, and with no other', async () => {
    const { wraps } = vault();
    const keys = wraps.newKeys();
    const half = randomness.bytes(32);
    await wraps.wrapForPassphrase(keys, ANN, half);
    const opened = await wraps.openWithPassphrase(ANN, half);
    expect(opened.tag('member', SCOPE)).toEqual(keys.tag('member', SCOPE));
    await expect(wraps.openWithPassphrase(ANN, randomness.bytes(32))).rejects.toThrow();
    await expect(wraps.openWithPassphrase(BEA, half)).rejects.toThrow();
  });

  it('does not open with the passphrase and the rows alone: the key file is needed', async () => {
    const { rows, wraps } = vault();
    const half = randomness.bytes(32);
    await wraps.wrapForPassphrase(wraps.newKeys(), ANN, half);
    const elsewhere = vault();
    elsewhere.rows.all = rows.all;
    await expect(elsewhere.wraps.openWithPassphrase(ANN, half)).rejects.toThrow();
  });

  it('is refused in another account, in another row, as another kind, and with any byte changed', async () => {
    const { rows, wraps } = vault();
    const half = randomness.bytes(32);
    await wraps.wrapForPassphrase(wraps.newKeys(), ANN, half);
    const wrap = rows.all[0]!;
    for (const moved of [{ accountId: BEA }, { id: randomness.uuid() }, { id: BEA, accountId: BEA }]) {
      rows.all = [{ ...wrap, ...moved }];
      await expect(wraps.openWithPassphrase(moved.accountId ?? ANN, half)).rejects.toThrow();
    }
    for (let i = 0; i < wrap.sealed.length; i += 1) {
      const sealed = Buffer.from(wrap.sealed);
      sealed[i]! ^= 0x40;
      rows.all = [{ ...wrap, sealed }];
      await expect(wraps.openWithPassphrase(ANN, half)).rejects.toThrow();
    }
    rows.all = [wrap];
    await wraps.openWithPassphrase(ANN, half);
  });

  it('opens with a recovery code once, without the key file, and never in another account', async () => {
    const { rows, wraps } = vault();
    const keys = wraps.newKeys();
    const code = Buffer.from('0123456789ABCDEFGHJKMNPQRS');
    await wraps.wrapForRecovery(keys, ANN, code);
    const [wrap] = rows.all;
    // Found and opened by the code alone, whatever has become of the key file.
    const elsewhere = vault();
    elsewhere.rows.all = [wrap!];
    const opened = await elsewhere.wraps.openWithRecovery(code);
    expect(opened?.accountId).toBe(ANN);
    expect(opened?.keys.tag('member', SCOPE)).toEqual(keys.tag('member', SCOPE));
    expect(await elsewhere.wraps.openWithRecovery(code)).toBeUndefined();
    expect(await wraps.openWithRecovery(Buffer.from('0123456789ABCDEFGHJKMNPQRT'))).toBeUndefined();

    rows.all = [{ ...wrap!, accountId: BEA }];
    await expect(wraps.openWithRecovery(code)).rejects.toThrow();
    // Written into the place of a passphrase's wrap, under the key such a wrap would have.
    rows.all = [{ ...wrap!, kind: 'passphrase', kid: 1 }];
    await expect(wraps.openWithPassphrase(ANN, code)).rejects.toThrow();
  });

  it('in a session opens with the cookie’s token, in that session, until that date', () => {
    const { wraps } = vault();
    const keys = wraps.newKeys();
    const token = randomness.bytes(32);
    const place: SessionPlace = { tokenHash: randomness.bytes(32), accountId: ANN, expiresOn: '2026-04-03' };
    const wrap = wraps.wrapForSession(keys, token, place);
    expect(wraps.openSession(wrap, token, place).tag('member', SCOPE)).toEqual(keys.tag('member', SCOPE));
    const moved: SessionPlace[] = [
      { ...place, expiresOn: '2036-04-03' },
      { ...place, accountId: BEA },
      { ...place, tokenHash: randomness.bytes(32) },
    ];
    for (const other of moved) expect(() => wraps.openSession(wrap, token, other)).toThrow();
    expect(() => wraps.openSession(wrap, randomness.bytes(32), place)).toThrow();
  });

  it('that follows a cut is the same after an interruption, and the old one alone leads to it', async () => {
    const { rows, wraps } = vault();
    const old = wraps.newKeys();
    const next = await wraps.nextKeys(old, ANN);
    expect(next.tag('member', SCOPE)).not.toEqual(old.tag('member', SCOPE));
    expect((await wraps.nextKeys(old, ANN)).tag('member', SCOPE)).toEqual(next.tag('member', SCOPE));
    await expect(wraps.nextKeys(wraps.newKeys(), ANN)).rejects.toThrow();
    rows.all[0]!.accountId = BEA;
    await expect(wraps.nextKeys(old, BEA)).rejects.toThrow();
  });
});
