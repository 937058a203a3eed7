import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pseudonym } from './pseudonyms.rules.js';

const words = { adjectives: ['Quiet', 'Soft', 'Late', 'Warm', 'Clear'], animals: ['Heron', 'Otter', 'Wren', 'Hare'] };

describe('the pseudonyms of a place', () => {
  it('are different for every voice until all names are taken', () => {
    for (let place = 0; place < 50; place += 1) {
      const scope = randomBytes(16);
      const names = Array.from({ length: 20 }, (_, i) => pseudonym(words, scope, i + 1));
      expect(new Set(names).size).toBe(20);
    }
  });

  it('stay the same in one place, and say nothing of the voice elsewhere', () => {
    const scopes = Array.from({ length: 200 }, () => randomBytes(16));
    const firsts = scopes.map((scope) => pseudonym(words, scope, 1));
    expect(scopes.map((scope) => pseudonym(words, scope, 1))).toEqual(firsts);
    expect(new Set(firsts).size).toBeGreaterThan(15);
  });
});
