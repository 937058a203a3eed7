import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../../src/kernel/embedded-postgres/index.js';
import { StartingContent } from '../../src/operations/index.js';
import { freePort, startServer, type TestServer, type TestServerOptions } from './server.js';

/**
 * The test server on a PostgreSQL of its own, with the starting content, for what runs outside of jest. Its `stop` ends
 * both and removes everything they wrote.
 */
export async function openOwnServer(options: TestServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-own-'));
  const closing: (() => unknown)[] = [() => rmSync(folder, { recursive: true, force: true })];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  try {
    // Started by root, PostgreSQL runs as an account that has to get in.
    chmodSync(folder, 0o755);
    const postgres = await startEmbeddedPostgres(path.join(folder, 'database'));
    closing.push(() => postgres.stop());
    process.env.TEST_PG_URL = postgres.url;
    const port = await freePort();
    const settings = { publicUrl: `http://127.0.0.1:${port}`, ...options.settings };
    const server = await startServer({ port, ...options, settings });
    closing.push(() => server.stop());
    await server.app.get(StartingContent, { strict: false }).load();
    return { ...server, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}
