import TestSequencer from '@jest/test-sequencer';

/**
 * The files that take longest, longest first. Where nothing was timed before, jest begins with the largest files, and the
 * last of these would run alone at the end.
 */
const LONGEST = [
  'test/privacy/planted-leaks.spec.ts',
  'test/privacy/swap.spec.ts',
  'test/start/start.spec.ts',
  'test/journey/journey.spec.ts',
  'test/privacy/',
  'test/embedded/',
  'test/importing/',
  'test/browser/checks/',
];

/** Begins with what takes longest, so that all cores are busy to the end. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((part) => path.includes(part));
      return at < 0 ? LONGEST.length : at;
    };
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
