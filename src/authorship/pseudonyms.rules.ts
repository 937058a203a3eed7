import { createHash } from 'node:crypto';

export interface NameWords {
  adjectives: readonly string[];
  animals: readonly string[];
}

/**
 * The name of the n-th voice of a scope. Each scope walks all names in an order of its own, so that no two voices of
 * one scope share a name and the same n elsewhere is called something else.
 */
export function pseudonym(words: NameWords, scope: Buffer, n: number): string {
  const all = words.adjectives.length * words.animals.length;
  const hash = createHash('sha256').update('beside/pseudonym/v1').update(scope).digest();
  const start = hash.readUInt32BE(0) % all;
  const step = coprime((hash.readUInt32BE(4) % (all - 1)) + 1, all);
  const index = (start + (n % all) * step) % all;
  return `${words.adjectives[index % words.adjectives.length]} ${words.animals[Math.floor(index / words.adjectives.length)]}`;
}

/** The next number from `from` on that shares no divisor with `all`: steps of it reach every name. */
function coprime(from: number, all: number): number {
  let step = from;
  while (divisor(step, all) !== 1) step += 1;
  return step;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
