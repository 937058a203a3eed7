import pg from 'pg';

/** One row as it lies in the database: where, by which transactions, and its cells as text. */
export interface StoredRow {
  ctid: string;
  xmin: string;
  xmax: string;
  cells: (string | null)[];
}

export interface StoredTable {
  /** With its schema. */
  name: string;
  columns: string[];
  /** In the order in which they lie in the file. */
  rows: StoredRow[];
}

/** Every row of every table of every schema, as somebody who took the database would read it. */
export async function readTables(databaseUrl: string): Promise<StoredTable[]> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const tables: StoredTable[] = [];
    for (const { name, columns } of await tablesOf(client)) {
      const cells = columns.map((column) => `t.${pg.escapeIdentifier(column)}::text`).join(', ');
      const { rows } = await client.query<StoredRow>(
        `select ctid::text, xmin::text, xmax::text, array[${cells}]::text[] as cells from ${name} t order by t.ctid`,
      );
      tables.push({ name, columns, rows });
    }
    return tables;
  } finally {
    await client.end();
  }
}

async function tablesOf(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'm', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       and format('%I.%I', n.nspname, c.relname) <> 'public.migration'
     group by 1 order by 1`,
  );
  return rows;
}
