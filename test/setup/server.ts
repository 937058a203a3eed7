import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer as listener, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { type Config, configFrom } from '../../src/kernel/config.js';
import { Log } from '../../src/kernel/log.js';
import { type Randomness, SystemRandomness } from '../../src/kernel/randomness.js';
import { createServer } from '../../src/server.js';
import { TestClock } from './clock.js';
import { cloneDatabase } from './database.js';

export interface TestServer {
  /** "http://127.0.0.1:port", with no slash at its end. */
  url: string;
  app: NestFastifyApplication;
  clock: TestClock;
  /** Every log line so far. */
  log: string[];
  databaseUrl: string;
  keysFile: string;
  /** Looks into the database directly, for what no API shows. */
  sql<Row extends object>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

export interface TestServerOptions {
  settings?: Partial<Config>;
  /** For a browser, which is let in only at the origin that the server takes for its own. */
  port?: number;
  clock?: TestClock;
  /** Chance that repeats itself, for tests that play one story twice. */
  randomness?: Randomness;
  /** A database and key file of an earlier server, to start a second one on them. */
  databaseUrl?: string;
  keysFile?: string;
}

/** The real server on a database of its own. Only hashing and counting are made cheap. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const own = options.databaseUrl ? undefined : await cloneDatabase();
  const databaseUrl = options.databaseUrl ?? own!.url;
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-keys-'));
  const keysFile = options.keysFile ?? path.join(folder, 'keys.json');
  const clock = options.clock ?? new TestClock();
  const log: string[] = [];
  const config: Config = {
    ...configFrom({}, { databaseUrl, keysFile }),
    hashCost: { memoryKiB: 1_024, passes: 1 },
    proofOfWorkEffort: 10,
    throttle: false,
    ...options.settings,
  };
  const app = await createServer({
    config,
    clock,
    randomness: options.randomness ?? new SystemRandomness(),
    log: new Log((line) => log.push(line)),
  });
  await app.listen(options.port ?? 0, '127.0.0.1');
  const client = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // A test may take the database away; its own connection then only has to be made again.
  client.on('error', () => undefined);
  return {
    url: `http://127.0.0.1:${(app.getHttpServer().address() as { port: number }).port}`,
    app,
    clock,
    log,
    databaseUrl,
    keysFile,
    sql: async <Row extends object>(text: string, values: unknown[] = []) =>
      (await client.query(text, values)).rows as Row[],
    async stop() {
      await app.close();
      await client.end();
      await own?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const probe = listener().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
