import pg from 'pg';
import type { StoredTable } from './tables.js';

/** Instants finer than a minute that are allowed, and why. */
export const FINE: Record<string, string> = {
  'moderation.decision.made_at': 'the team acts under its names',
  'moderation.audit_entry.at': 'the team acts under its names',
  'moderation.claim.until': 'the team acts under its names',
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const RANDOM_UUID = /^.{14}4.{4}[89ab]/;
const INSTANT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+\d\d$/;
const WHOLE_MINUTE = /^.{17}00\+/;
/** So many random ids in order by chance: once in forty thousand. */
const ENOUGH_FOR_ORDER = 8;

/** Values that tell when something was made, whoever made it: counted ids, ordered ids, fine instants. */
export async function tellingShapes(databaseUrl: string, tables: readonly StoredTable[]): Promise<string[]> {
  return [...(await countersOf(databaseUrl)), ...tables.flatMap(shapesIn)];
}

async function countersOf(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%s.%s', schemaname, sequencename) as name from pg_sequences
       where format('%s.%s', schemaname, sequencename) <> 'public.migration_id_seq'`,
    );
    return rows.map(({ name }) => `${name} counts`);
  } finally {
    await client.end();
  }
}

function shapesIn({ name, columns, rows }: StoredTable): string[] {
  return columns.flatMap((column, c) => {
    const place = `${name}.${column}`;
    const values = rows.flatMap((row) => row.cells[c] ?? []);
    const ids = values.filter((value) => UUID.test(value));
    const found: string[] = [];
    if (ids.some((id) => !RANDOM_UUID.test(id))) found.push(`${place} holds an id that is not random`);
    if (isInOrder([...new Set(ids)])) found.push(`${place} holds ids in the order they were made`);
    const isFine = values.some((value) => INSTANT.test(value) && !WHOLE_MINUTE.test(value));
    if (isFine && !(place in FINE)) found.push(`${place} holds an instant finer than a minute`);
    return found;
  });
}

function isInOrder(ids: readonly string[]): boolean {
  return ids.length >= ENOUGH_FOR_ORDER && ids.every((id, i) => i === 0 || ids[i - 1]! < id);
}
