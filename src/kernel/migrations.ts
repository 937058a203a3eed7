import { DataSource } from 'typeorm';
import type { Config } from './config.js';
import { dataSourceOptions } from './data-source.js';

/** Any number will do, as long as every node of one community takes the same lock. */
const LOCK = 7_304_921;

/** The database has fewer migrations than this version. */
export class SchemaBehind extends Error {}

/**
 * Brings the schema to this version, one node at a time. With MIGRATE=manual it only compares, and throws SchemaBehind
 * when it is; a schema that is ahead of this version is refused always.
 */
export async function bringSchemaUp(config: Pick<Config, 'databaseUrl' | 'migrate'>): Promise<void> {
  const source = await new DataSource(dataSourceOptions(config.databaseUrl)).initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseNewerSchema(source);
    if (config.migrate === 'auto') await source.runMigrations({ transaction: 'each' });
    else if (await source.showMigrations()) {
      throw new SchemaBehind('The database is behind this version: run the migrations.');
    }
    await runner.query('select pg_advisory_unlock($1)', [LOCK]);
  } finally {
    await runner.release();
    await source.destroy();
  }
}

async function refuseNewerSchema(source: DataSource): Promise<void> {
  const known = new Set(source.migrations.map((migration) => migration.name));
  const exists = await source.query<{ found: string | null }[]>(`select to_regclass('public.migration') as found`);
  if (!exists[0]?.found) return;
  const applied = await source.query<{ name: string }[]>('select name from public.migration');
  const unknown = applied.filter((row) => !known.has(row.name));
  if (unknown.length > 0) throw new Error(`The database is ahead of this version (${unknown[0]?.name}).`);
}
