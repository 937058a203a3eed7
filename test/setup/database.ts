import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { bringSchemaUp } from '../../src/kernel/migrations.js';

const TEMPLATE = 'beside_template';
const TEMPLATE_LOCK = 4_711;

/** A migrated database of its own for one test file: a clone of a template that the first file builds. */
export async function cloneDatabase(template = TEMPLATE): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner(async (client) => {
    if (template === TEMPLATE) await buildTemplate(client);
    await client.query(`create database ${name} template ${template} strategy file_copy`);
  });
  return {
    url: urlOf(name),
    drop: () => asOwner((client) => drop(client, name)),
  };
}

/** The name of the database in a url made by `cloneDatabase`. */
export function nameOf(url: string): string {
  return /\/(test_[0-9a-f]+)/.exec(url)![1]!;
}

/** An empty database, for tests of the migrations themselves. */
export async function emptyDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await asOwner((client) => client.query(`create database ${name}`));
  return {
    url: urlOf(name),
    drop: () => asOwner((client) => drop(client, name)),
  };
}

/** Waits for connections that are just closing, up to PostgreSQL's own five seconds: cut off, they would complain. */
async function drop(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`drop database if exists ${name}`);
  } catch {
    await client.query(`drop database if exists ${name} with (force)`);
  }
}

async function buildTemplate(client: pg.Client): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE]);
    if (found.rowCount) return;
    // Built under another name: a template that is half made is never cloned.
    await client.query(`drop database if exists ${TEMPLATE}_building`);
    await client.query(`create database ${TEMPLATE}_building`);
    await bringSchemaUp({ databaseUrl: urlOf(`${TEMPLATE}_building`), migrate: 'auto' });
    await client.query(`alter database ${TEMPLATE}_building rename to ${TEMPLATE}`);
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  }
}

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<void> {
  const client = new pg.Client(ownerUrl());
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function ownerUrl(): string {
  const url = process.env.TEST_PG_URL;
  if (!url) throw new Error('TEST_PG_URL is not set: jest starts the database before the tests');
  return url;
}

function urlOf(name: string): string {
  return ownerUrl()
    .replace('/postgres?', `/${name}?`)
    .replace(/\/postgres$/, `/${name}`);
}
