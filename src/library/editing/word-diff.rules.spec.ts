import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordDiff } from './word-diff.rules.js';

describe('the difference between two wordings', () => {
  it('names the words that went and the words that came, and keeps the rest', () => {
    expect(wordDiff('Ring today if you bleed heavily.', 'Ring now if you bleed.')).toEqual([
      { kind: 'same', text: 'Ring ' },
      { kind: 'removed', text: 'today ' },
      { kind: 'added', text: 'now ' },
      { kind: 'same', text: 'if you ' },
      { kind: 'removed', text: 'bleed heavily.' },
      { kind: 'added', text: 'bleed.' },
    ]);
  });

  it('says nothing but the text when nothing changed, and nothing at all of two empty texts', () => {
    expect(wordDiff('As it was.', 'As it was.')).toEqual([{ kind: 'same', text: 'As it was.' }]);
    expect(wordDiff('', '')).toEqual([]);
    expect(wordDiff('', 'New.')).toEqual([{ kind: 'added', text: 'New.' }]);
  });

  it('gives both texts back exactly, whatever they are', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b ', 'c\n', ' ', '\n\n', 'long ', 'é ', '[1] '))
      .map((all) => all.join(''));
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDiff(before, after);
        const of = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect([of('added'), of('removed')]).toEqual([before, after]);
      }),
    );
  });

  it('answers quickly for long texts that have nothing in common', () => {
    const long = (word: string) => Array.from({ length: 10_000 }, (_, i) => `${word}${i}`).join(' ');
    const started = performance.now();
    expect(wordDiff(long('a'), long('b'))).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
