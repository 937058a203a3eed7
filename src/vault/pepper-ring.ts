import { createHmac } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Randomness } from '../kernel/randomness.js';
import { derive } from './derive.js';

export type PepperPurpose =
  'login' | 'passphrase' | 'session' | 'step-up' | 'case' | 'unknown-name' | 'proof-of-work' | 'ticket';

interface KeysFile {
  about: string;
  newest: number;
  peppers: Record<string, string>;
}

const ABOUT =
  'The keys of this community. Keep a copy away from the database and its backups; without it nobody can sign in.';

/** The server's own keys, by number, so that a new one can be taken up while rows under an older one remain. */
export class PepperRing {
  private readonly derived = new Map<string, Buffer>();

  private constructor(
    readonly newest: number,
    private readonly peppers: ReadonlyMap<number, Buffer>,
  ) {}

  /** Reads the key file; throws one sentence that says how to restore it when it is missing or damaged. */
  static read(file: string): PepperRing {
    if (!existsSync(file)) {
      throw new Error(
        `The key file ${file} is missing, and the database is not empty. Restore your copy of it, or set BESIDE_KEYS to ` +
          'where it is. Without it members can only come back with a recovery code.',
      );
    }
    const keys = keysIn(readFileSync(file, 'utf8'));
    if (!keys) throw new Error(`The key file ${file} is damaged. Restore your copy of it.`);
    return new PepperRing(keys.newest, keys.ring);
  }

  /** Makes the key file, readable by its owner only. Call it only for an empty database. */
  static create(file: string, randomness: Randomness): PepperRing {
    const keys: KeysFile = { about: ABOUT, newest: 1, peppers: { '1': randomness.bytes(32).toString('base64') } };
    writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o400, flag: 'wx' });
    chmodSync(file, 0o400);
    return PepperRing.read(file);
  }

  kids(): number[] {
    return [...this.peppers.keys()];
  }

  /** The key of one purpose under one pepper; throws when that pepper was dropped. */
  key(kid: number, purpose: PepperPurpose): Buffer {
    const name = `${kid}/${purpose}`;
    let key = this.derived.get(name);
    if (!key) {
      const pepper = this.peppers.get(kid);
      if (!pepper) throw new Error(`The key file has no key number ${kid}`);
      key = derive(pepper, `beside/${purpose}/v1`);
      this.derived.set(name, key);
    }
    return key;
  }

  /** HMAC-SHA256 under the key of a purpose. */
  mac(kid: number, purpose: PepperPurpose, value: string | Buffer): Buffer {
    return createHmac('sha256', this.key(kid, purpose)).update(value).digest();
  }
}

/** The newest number and every key, or undefined when one of them cannot be what it should. */
function keysIn(text: string): { newest: number; ring: Map<number, Buffer> } | undefined {
  try {
    const { newest, peppers } = JSON.parse(text) as KeysFile;
    const ring = new Map(Object.entries(peppers).map(([kid, value]) => [Number(kid), Buffer.from(value, 'base64')]));
    const whole = ring.has(newest) && [...ring.values()].every((pepper) => pepper.length === 32);
    return whole ? { newest, ring } : undefined;
  } catch {
    return undefined;
  }
}
