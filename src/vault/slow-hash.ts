import { Injectable } from '@nestjs/common';
import { Algorithm, hashRaw } from '@node-rs/argon2';
import { Config } from '../kernel/config.js';
import { Refusal } from '../kernel/refusal.js';

/** Two at once keep both cores from being taken by sign-ins; twenty may wait, then we say so. */
const AT_ONCE = 2;
const WAITING = 20;

/** The two halves of one slow hash: one to compare, one to unwrap with. */
export interface PassphraseKeys {
  check: Buffer;
  wrap: Buffer;
}

/** Argon2id away from the main thread, a few at a time. Throws BUSY when too many wait. */
@Injectable()
export class SlowHash {
  private running = 0;
  private readonly queue: (() => void)[] = [];

  constructor(private readonly config: Config) {}

  async of(passphrase: string, salt: Buffer): Promise<PassphraseKeys> {
    await this.turn();
    try {
      const { memoryKiB, passes } = this.config.hashCost;
      const both = await hashRaw(passphrase.normalize('NFKC'), {
        algorithm: 2 as Algorithm,
        memoryCost: memoryKiB,
        timeCost: passes,
        parallelism: 1,
        outputLen: 64,
        salt,
      });
      return { check: both.subarray(0, 32), wrap: both.subarray(32) };
    } finally {
      // Handed over, not given back first: somebody who comes in between would be a third.
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private async turn(): Promise<void> {
    if (this.running < AT_ONCE) {
      this.running += 1;
      return;
    }
    if (this.queue.length >= WAITING) throw new Refusal('BUSY');
    await new Promise<void>((resolve) => this.queue.push(resolve));
  }
}
