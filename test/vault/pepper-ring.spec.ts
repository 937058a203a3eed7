import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Config } from '../../src/kernel/config.js';
import { SystemRandomness } from '../../src/kernel/randomness.js';
import { CaseSeal } from '../../src/vault/case-seal.js';
import { PepperRing } from '../../src/vault/pepper-ring.js';
import { SlowHash } from '../../src/vault/slow-hash.js';
import { keysFile } from './keys.js';

const randomness = new SystemRandomness();
const pepper = () => randomness.bytes(32).toString('base64');

function ringOf(contents: unknown): PepperRing {
  const file = keysFile();
  writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents));
  return PepperRing.read(file);
}

describe('the key file', () => {
  it('is made readable by its owner alone, and never over another', () => {
    const file = keysFile();
    const ring = PepperRing.create(file, randomness);
    expect(statSync(file).mode & 0o777).toBe(0o400);
    const before = readFileSync(file, 'utf8');
    expect(() => PepperRing.create(file, randomness)).toThrow('EEXIST');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(PepperRing.read(file).key(1, 'login')).toEqual(ring.key(1, 'login'));
    expect(before).toContain('Keep a copy away from the database');
    chmodSync(file, 0o600);
  });

  it('that is missing is asked for in a sentence that names it and the setting', () => {
    const file = keysFile();
    expect(() => PepperRing.read(file)).toThrow(`The key file ${file} is missing, and the database is not empty.`);
    expect(() => PepperRing.read(file)).toThrow('BESIDE_KEYS');
  });

  it('that is damaged is refused', () => {
    const damaged = [
      '',
      '{',
      'null',
      {},
      { newest: 1, peppers: {} },
      { newest: 2, peppers: { '1': pepper() } },
      { newest: 1, peppers: { '1': 'short' } },
      { newest: 2, peppers: { '1': 'short', '2': pepper() } },
    ];
    for (const contents of damaged) expect(() => ringOf(contents)).toThrow('is damaged. Restore your copy of it.');
  });

  it('gives a key of its own to every purpose and number, and none for a number that was dropped', () => {
    const ring = ringOf({ newest: 2, peppers: { '1': pepper(), '2': pepper() } });
    const keys = ring
      .kids()
      .flatMap((kid) => [ring.key(kid, 'login'), ring.key(kid, 'case'), ring.key(kid, 'step-up')]);
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(6);
    expect(ring.newest).toBe(2);
    expect(() => ring.key(3, 'login')).toThrow('no key number 3');
  });
});

describe('a seal for a case', () => {
  const first = pepper();
  const place = { table: 'moderation.sealed_original', column: 'sealed', tag: Buffer.from('decision') };
  const words = Buffer.from('what was removed');

  it('opens again under the key it was made with, after a newer one was taken up', () => {
    const before = new CaseSeal(ringOf({ newest: 1, peppers: { '1': first } }), randomness);
    const value = before.sealForCase(place, words);
    expect(value.kid).toBe(1);
    const after = new CaseSeal(ringOf({ newest: 2, peppers: { '1': first, '2': pepper() } }), randomness);
    expect(after.openForCase(place, value)).toEqual(words);
    expect(after.sealForCase(place, words).kid).toBe(2);
    expect(() => after.openForCase(place, { ...value, kid: 2 })).toThrow();
    const dropped = new CaseSeal(ringOf({ newest: 2, peppers: { '2': pepper() } }), randomness);
    expect(() => dropped.openForCase(place, value)).toThrow('no key number 1');
  });

  it('is refused in another place and with a byte changed', () => {
    const seal = new CaseSeal(ringOf({ newest: 1, peppers: { '1': first } }), randomness);
    const value = seal.sealForCase(place, words);
    expect(() => seal.openForCase({ ...place, tag: Buffer.from('another') }, value)).toThrow();
    expect(() => seal.openForCase({ ...place, table: 'groups.join_request' }, value)).toThrow();
    for (let i = 0; i < value.sealed.length; i += 1) {
      const sealed = Buffer.from(value.sealed);
      sealed[i]! ^= 1;
      expect(() => seal.openForCase(place, { kid: 1, sealed })).toThrow();
    }
  });
});

describe('the slow hash', () => {
  const cost = { hashCost: { memoryKiB: 1_024, passes: 1 } } as Config;

  it('gives two halves, the same for the same words however they were composed', async () => {
    const hash = new SlowHash(cost);
    const salt = Buffer.alloc(16, 1);
    const one = await hash.of('cafe\u0301 on the hill', salt);
    expect(await hash.of('caf\u00e9 on the hill', salt)).toEqual(one);
    expect(one.check).toHaveLength(32);
    expect(one.check).not.toEqual(one.wrap);
    expect((await hash.of('caf\u00e9 on the hill', Buffer.alloc(16, 2))).check).not.toEqual(one.check);
  });

  it('works on two at once, lets twenty wait, and says so to the next', async () => {
    const hash = new SlowHash(cost);
    const salt = Buffer.alloc(16, 1);
    const waiting = Array.from({ length: 22 }, () => hash.of('passphrase', salt));
    await expect(hash.of('passphrase', salt)).rejects.toMatchObject({ code: 'BUSY' });
    expect(await Promise.all(waiting)).toHaveLength(22);
    // Everybody has had their turn: there is room again.
    await hash.of('passphrase', salt);
    expect((hash as unknown as { running: number }).running).toBe(0);
  });
});
