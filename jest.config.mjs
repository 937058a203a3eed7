const swc = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    keepClassNames: true,
  },
};

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testTimeout: 30_000,
  maxWorkers: '100%',
  // A module graph for each file adds up in one process; a worker that has grown is replaced.
  workerIdleMemoryLimit: '1500MB',
  rootDir: '.',
  testMatch: ['<rootDir>/{test,src,client}/**/*.spec.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '/fixtures/', '/test/browser/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  // Source files import each other by their compiled name (".js"), as Node needs; jest reads the TypeScript.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swc, jsc: { ...swc.jsc, parser: { ...swc.jsc.parser, tsx: false } } }],
    '^.+\\.tsx$': ['@swc/jest', swc],
  },
  testSequencer: '<rootDir>/test/setup/longest-first.mjs',
  globalSetup: '<rootDir>/test/setup/global-setup.mjs',
  globalTeardown: '<rootDir>/test/setup/global-teardown.mjs',
};
