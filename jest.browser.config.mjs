import base from './jest.config.mjs';

/** The tests in a real browser: everything else of the set-up is that of the other tests. */
export default {
  ...base,
  testTimeout: 60_000,
  // Each has a server and a browser of its own: two at once fill two cores.
  maxWorkers: 2,
  testMatch: ['<rootDir>/test/browser/**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
};
