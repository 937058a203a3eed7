import { readFileSync } from 'node:fs';
import { getDataSourceToken } from '@nestjs/typeorm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/kernel/data-source.js';
import { migrations } from '../../migrations/index.js';
import { printCatalog } from '../../scripts/print-catalog.mjs';
import { emptyDatabase } from '../setup/database.js';
import { startServer, type TestServer } from '../setup/server.js';
import { columnsOf } from './catalog.js';

describe('the migrations', () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let source: DataSource;
  let client: pg.Client;
  beforeAll(async () => {
    database = await emptyDatabase();
    source = await new DataSource(dataSourceOptions(database.url)).initialize();
    client = new pg.Client(database.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await source.destroy();
    await database.drop();
  });

  it('each go up, down and up again, and leave nothing behind on the way', async () => {
    const runner = source.createQueryRunner();
    for (const Migration of migrations) {
      const migration = new Migration();
      const before = await printCatalog(client);
      await migration.up(runner);
      const after = await printCatalog(client);
      expect(after).not.toBe(before);
      await migration.down(runner);
      expect(await printCatalog(client)).toBe(before);
      await migration.up(runner);
      expect(await printCatalog(client)).toBe(after);
    }
    // The way back from the end, as an operator who takes back an upgrade goes it.
    for (const Migration of [...migrations].reverse()) await new Migration().down(runner);
    expect(await printCatalog(client)).toBe('\n');
    await runner.release();
  });

  it('stand in the order of their times, each with a time of its own', () => {
    const times = migrations.map((Migration) => Number(/\d{13}$/.exec(new Migration().name)?.[0]));
    expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  });
});

describe('the schema', () => {
  let server: TestServer;
  let client: pg.Client;
  beforeAll(async () => {
    server = await startServer();
    client = new pg.Client(server.databaseUrl);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await server.stop();
  });

  it('is the one in migrations/schema.sql; "npm run schema" prints it', async () => {
    const committed = readFileSync('migrations/schema.sql', 'utf8').replace(/^--.*\n\n/, '');
    expect(await printCatalog(client)).toBe(committed);
  });

  it('is what the entities say, column by column, in both directions', async () => {
    const { entityMetadatas, driver } = server.app.get<DataSource>(getDataSourceToken(), { strict: false });
    const stands = await columnsOf(client);
    const said = entityMetadatas.flatMap(({ tablePath, columns }) =>
      columns.map((column) => ({
        column: `${tablePath}.${column.databaseName}`,
        type: `${driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
        nullable: column.isNullable,
        primary: column.isPrimary,
      })),
    );
    const tables = new Set(entityMetadatas.map(({ tablePath }) => tablePath));
    const found = stands
      .filter(({ table }) => tables.has(table))
      .map(({ column, type, nullable, primary }) => ({ column, type, nullable, primary }));
    const sorted = <T extends { column: string }>(list: T[]) => list.sort((a, b) => a.column.localeCompare(b.column));
    expect(said.length).toBeGreaterThan(0);
    expect(sorted(said)).toEqual(sorted(found));
  });
});
