// Writes migrations/schema.sql and schema.graphql from the built server ("npm run schema"), or only says whether they
// are current ("npm run schema:check"). It starts a database of its own and leaves nothing behind.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import pg from 'pg';
import { configFrom } from '../dist/src/kernel/config.js';
import { SystemClock } from '../dist/src/kernel/clock.js';
import { startEmbeddedPostgres } from '../dist/src/kernel/embedded-postgres/index.js';
import { Log } from '../dist/src/kernel/log.js';
import { SystemRandomness } from '../dist/src/kernel/randomness.js';
import { createServer } from '../dist/src/server.js';
import { printCatalog } from './print-catalog.mjs';

const HEAD = '-- Printed from the database that the migrations make; never edited by hand, and for reading only.\n\n';
const checking = process.argv.includes('--check');
const folder = mkdtempSync(path.join(tmpdir(), 'beside-schema-'));
// Started by root, PostgreSQL runs as an account that has to get in.
chmodSync(folder, 0o755);

/** Both texts, from a server that was started on an empty database. */
async function current(databaseUrl) {
  const app = await createServer({
    config: { ...configFrom({}, { databaseUrl, keysFile: path.join(folder, 'keys.json') }) },
    clock: new SystemClock(),
    randomness: new SystemRandomness(),
    log: new Log(() => undefined),
  });
  await app.init();
  const client = new pg.Client(databaseUrl);
  await client.connect();
  const sql = HEAD + (await printCatalog(client));
  await client.end();
  const { schema } = app.get(GraphQLSchemaHost, { strict: false });
  await app.close();
  return { 'migrations/schema.sql': sql, 'schema.graphql': `${printSchema(lexicographicSortSchema(schema))}\n` };
}

const postgres = await startEmbeddedPostgres(folder, { fsync: 'off' }, () => undefined);
try {
  for (const [file, text] of Object.entries(await current(postgres.url))) {
    const stands = existsSync(file) ? readFileSync(file, 'utf8') : '';
    if (stands === text) continue;
    if (!checking) writeFileSync(file, text);
    else process.exitCode = 1;
    console.log(checking ? `${file} is not current: run "npm run schema" and review the difference.` : `Wrote ${file}`);
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
