import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** The only source of chance. Every id is a random UUIDv4, because an id that carries time or order would tell when. */
export abstract class Randomness {
  abstract bytes(count: number): Buffer;
  abstract uuid(): string;
  /** A whole number from 0 up to, not including, `below`. */
  abstract below(below: number): number;
}

export class SystemRandomness extends Randomness {
  bytes(count: number): Buffer {
    return randomBytes(count);
  }

  uuid(): string {
    return randomUUID();
  }

  below(below: number): number {
    return randomInt(below);
  }
}
