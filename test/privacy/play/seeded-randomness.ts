import { hash } from 'node:crypto';
import { Randomness } from '../../../src/kernel/randomness.js';

/** Chance that comes out the same each time: two worlds with one seed draw the same ids, nonces and salts. */
export class SeededRandomness extends Randomness {
  /** How many draws there were so far. */
  draws = 0;

  constructor(
    private readonly seed: string,
    /** Draws, by number, for which another seed is used. */
    private readonly otherAt: ReadonlySet<number> = new Set(),
  ) {
    super();
  }

  bytes(count: number): Buffer {
    const draw = `${this.otherAt.has(this.draws) ? 'another/' : ''}${this.seed}/${this.draws}`;
    this.draws += 1;
    const blocks = Array.from({ length: Math.ceil(count / 32) }, (_, i) => hash('sha256', `${draw}/${i}`, 'buffer'));
    return Buffer.concat(blocks).subarray(0, count);
  }

  uuid(): string {
    const bytes = this.bytes(16);
    bytes[6] = (bytes[6]! & 0x0f) | 0x40;
    bytes[8] = (bytes[8]! & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  below(below: number): number {
    return this.bytes(6).readUIntBE(0, 6) % below;
  }
}
