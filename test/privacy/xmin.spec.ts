import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hasAccount, hasTag } from './compare/columns.js';
import { readTables, type StoredTable } from './compare/tables.js';
import { type Base, makeBase, worldFrom } from './play/base.js';
import { EVERYTHING } from './play/everything.js';
import { tell } from './play/story.js';

jest.setTimeout(120_000);

describe('a transaction', () => {
  let base: Base;
  beforeAll(async () => {
    base = await makeBase();
  });
  afterAll(() => base.drop());

  it('never writes a row keyed by an account beside a row that only its owner can find', async () => {
    const world = await worldFrom(base);
    const mixed = new Map<string, string>();
    try {
      for (const step of EVERYTHING) {
        await tell(world, 'ann', [step]);
        // Looked at after each act: a later act would write its own transaction over an earlier one.
        const tables = await readTables(world.server.databaseUrl);
        for (const [number, names] of mixedIn(tables)) mixed.set(number, `${step.act.name}: ${names}`);
      }
    } finally {
      await world.end();
    }
    expect([...new Set(mixed.values())]).toEqual([]);
  });

  it('is noticed when it does', () => {
    const row = (cells: string[]) => ({ ctid: '(0,1)', xmin: '7', xmax: '0', cells });
    const tables: StoredTable[] = [
      { name: 'a', columns: ['account_id'], rows: [row(['x'])] },
      { name: 'b', columns: ['tag'], rows: [row(['y'])] },
    ];
    expect([...mixedIn(tables)]).toEqual([['7', 'a beside b']]);
  });
});

/** The transactions that wrote both kinds of rows, with the tables they wrote to. */
function mixedIn(tables: readonly StoredTable[]): Map<string, string> {
  const accounts = new Map<string, Set<string>>();
  const tags = new Map<string, Set<string>>();
  for (const table of tables) {
    for (const row of table.rows) {
      if (hasAccount(table, row)) accounts.set(row.xmin, (accounts.get(row.xmin) ?? new Set()).add(table.name));
      if (hasTag(table, row)) tags.set(row.xmin, (tags.get(row.xmin) ?? new Set()).add(table.name));
    }
  }
  return new Map(
    [...accounts].flatMap(([number, names]) =>
      tags.has(number) ? [[number, `${[...names].join()} beside ${[...tags.get(number)!].join()}`] as const] : [],
    ),
  );
}
