import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

// The built runner: jest does not translate TypeScript for this file.
const RUNNER = new URL('../../dist/src/kernel/embedded-postgres/index.js', import.meta.url);

// A test database has nothing to lose in a power cut.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' };

/** Gives every test file one PostgreSQL, at TEST_PG_URL: yours at TEST_DATABASE_URL, or an embedded one. */
export default async function setUp() {
  if (process.env.TEST_DATABASE_URL) {
    process.env.TEST_PG_URL = process.env.TEST_DATABASE_URL;
    return;
  }
  if (!existsSync(RUNNER)) throw new Error('The tests start the built database runner: run "npx nest build" first.');
  const { startEmbeddedPostgres } = await import(RUNNER.href);
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-test-'));
  // Started by root, PostgreSQL runs as an account that has to get in.
  chmodSync(folder, 0o755);
  try {
    const postgres = await startEmbeddedPostgres(folder, FAST, (line) => console.error(line));
    process.env.TEST_PG_URL = postgres.url;
    globalThis.besideTestDatabase = { folder, postgres };
  } catch (error) {
    // Jest runs no teardown after a setup that threw.
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
