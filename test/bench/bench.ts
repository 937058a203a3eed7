// Measures Beside against a limit, on one data set, in one run: see docs/performance.md. Loopback only; a few minutes.
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Places } from '../../src/kernel/config.js';
import { startEmbeddedPostgres } from '../../src/kernel/embedded-postgres/index.js';
import type { SentStatement } from './beside.child.js';
import { Child } from './children.js';
import { countRows } from './filling.js';
import { askOnce, type Measure, measure } from './load.js';
import type { Member } from './members.js';
import { endToEndReads, isPlanned } from './plans.js';
import { prepare } from './prepare.js';
import { type Finding, markdown, median, medians, surroundings } from './report.js';
import { type Row, ROWS } from './rows.js';
import { ONLY, ROUNDS, SECONDS, WARM_UP } from './sizes.js';

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

/** What has to be closed again, last first, however the run ends. */
const closing: (() => unknown)[] = [];
try {
  await run();
} finally {
  for (const close of closing.reverse()) await close();
}

async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-bench-'));
  closing.push(() => rmSync(folder, { recursive: true, force: true }));
  // Started by root, PostgreSQL runs as an account that has to get in.
  chmodSync(folder, 0o755);
  // The settings members get: a reply is on the disk before it is answered.
  const postgres = await startEmbeddedPostgres(path.join(folder, 'database'), {}, say);
  closing.push(() => postgres.stop());
  const client = new pg.Client(postgres.url);
  await client.connect();
  closing.push(() => client.end());

  const places = { databaseUrl: postgres.url, keysFile: path.join(folder, 'keys.json') };
  const members = await prepare(client, places);
  say('The data set is ready.');
  const counts = await countRows(client);
  const scene = { ...(await startBoth(places)), members, client, postmaster: postgres.pid() };
  const rows = ROWS.filter((row) => !ONLY || ONLY.includes(row.name));
  for (const row of rows) if (row.sameAnswer) await refuseDifference(row, scene);
  const findings: Finding[] = [];
  for (const row of rows) findings.push(await compare(row, scene));
  const { rows: versions } = await client.query<{ server_version: string }>('show server_version');
  const facts = { ...surroundings(counts, versions[0]!.server_version), findings };
  process.stdout.write(`${markdown(findings)}\n\n${JSON.stringify(facts, replacer, 1)}\n`);
}

async function startBoth({ databaseUrl, keysFile }: Places): Promise<Pick<Scene, 'beside' | 'limit'>> {
  const environment = { DATABASE_URL: databaseUrl, KEYS_FILE: keysFile };
  const flags = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : [];
  const beside = await Child.start('./beside.child.js', environment, flags);
  closing.push(() => beside.stop());
  const limit = await Child.start('./limit.child.js', environment);
  closing.push(() => limit.stop());
  return { beside, limit };
}

function replacer(key: string, value: unknown): unknown {
  if (key === 'row') return (value as Row).name;
  return typeof value === 'number' ? Number(value.toFixed(3)) : value;
}

/** A limit that answers something else is no limit. */
async function refuseDifference(row: Row, { beside, limit, members }: Scene): Promise<void> {
  for (const member of members) {
    const asked = row.limit(member);
    for (const [i, ask] of row.beside(member).entries()) {
      assert.deepEqual(await askOnce(beside, ask), await askOnce(limit, asked[i]!), `${row.name} differs`);
    }
  }
}

interface Scene {
  beside: Child;
  limit: Child;
  members: Member[];
  client: pg.Client;
  postmaster: number;
}

/** Both by turns, round after round: what else the machine does meanwhile meets them alike. */
async function compare(row: Row, scene: Scene): Promise<Finding> {
  const asks = { beside: scene.members.map((m) => row.beside(m)), limit: scene.members.map((m) => row.limit(m)) };
  const measured: Record<'beside' | 'limit', Measure[]> = { beside: [], limit: [] };
  // Counted in requests: V8 compiles what it has seen often enough, however slow the machine.
  for (const who of ['beside', 'limit'] as const) await measure(scene[who], asks[who], scene.postmaster, WARM_UP);
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const who of ['beside', 'limit'] as const) {
      measured[who].push(await measure(scene[who], asks[who], scene.postmaster, { duration: SECONDS }));
    }
    say(`${row.name}, round ${round} of ${ROUNDS}`);
  }
  const ratios = measured.beside.map((one, i) => one.rate / measured.limit[i]!.rate);
  const sent = await statementsOf(row, scene);
  return {
    row,
    ratio: median(ratios),
    ratios,
    beside: medians(measured.beside),
    limit: medians(measured.limit),
    statements: sent.statements.length / sent.requests,
    endToEnd: await readsOf(scene.client, sent.statements),
  };
}

/** The statements of every request of two members, one request after another. */
async function statementsOf(row: Row, { beside, members }: Scene) {
  const asks = members.slice(0, 2).flatMap((member) => row.beside(member));
  await beside.ask('keep');
  for (const ask of asks) await askOnce(beside, ask);
  return { requests: asks.length, statements: await beside.ask<SentStatement[]>('kept') };
}

async function readsOf(client: pg.Client, statements: SentStatement[]): Promise<string[]> {
  const distinct = new Map(statements.map((statement) => [statement.text, statement]));
  const found: string[] = [];
  for (const statement of distinct.values()) {
    if (isPlanned(statement.text)) found.push(...(await endToEndReads(client, statement)));
  }
  return [...new Set(found)];
}
