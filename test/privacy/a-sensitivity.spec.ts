import { describe, expect, it, jest } from '@jest/globals';
import { Wraps } from '../../src/vault/index.js';
import type { TestServer } from '../setup/server.js';
import { tagColumns } from './compare/columns.js';
import type { StoredTable } from './compare/tables.js';
import { makeBase, worldFrom } from './play/base.js';
import { EVERYTHING } from './play/everything.js';
import { SeededRandomness } from './play/seeded-randomness.js';
import { tell } from './play/story.js';

jest.setTimeout(120_000);

describe("a member's secret", () => {
  it('is in every tag: with the same ids and the same server keys but another secret, every tag is another', async () => {
    const randomness = new SeededRandomness('base');
    const secrets = new Set<number>();
    const first = await storedAfter(randomness, (server) => {
      const wraps = server.app.get(Wraps, { strict: false });
      const make = wraps.newKeys.bind(wraps);
      wraps.newKeys = () => {
        secrets.add(randomness.draws);
        return make();
      };
    });
    const second = await storedAfter(new SeededRandomness('base', secrets));
    const tags: string[] = [];
    const kept: string[] = [];
    for (const [t, table] of first.entries()) {
      const other = second[t]!;
      expect([table.name, other.rows.length]).toEqual([other.name, table.rows.length]);
      const id = table.columns.indexOf('id');
      for (const [i, row] of table.rows.entries()) {
        // Same ids, or equal tags would not be expected in the first place. Roles are given by the test itself.
        if (id >= 0 && table.name !== 'identity.staff_role') expect(other.rows[i]!.cells[id]).toBe(row.cells[id]);
        for (const column of tagColumns(table)) {
          const cell = row.cells[column];
          if (cell === null || cell === undefined) continue;
          tags.push(`${table.name}.${table.columns[column]}`);
          if (other.rows[i]!.cells[column] === cell) kept.push(`${table.name}[${i}].${table.columns[column]}`);
        }
      }
    }
    expect(kept).toEqual([]);
    expect(new Set(tags).size).toBeGreaterThan(8);
  });
});

async function storedAfter(randomness: SeededRandomness, watch?: (server: TestServer) => void): Promise<StoredTable[]> {
  const base = await makeBase({ randomness, watch });
  const world = await worldFrom(base);
  try {
    await tell(world, 'ann', EVERYTHING);
    return (await world.traces()).tables;
  } finally {
    await world.end();
    await base.drop();
  }
}
