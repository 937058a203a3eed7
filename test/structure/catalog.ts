interface Asks {
  query<Row extends object>(sql: string): Promise<{ rows: Row[] }>;
}

/** One column as it stands in the database. */
export interface StandingColumn {
  /** "schema.table". */
  table: string;
  /** "schema.table.column". */
  column: string;
  name: string;
  type: string;
  nullable: boolean;
  primary: boolean;
  isView: boolean;
  /** Its default or identity as SQL; null when it has none. */
  standard: string | null;
  /** The table it refers to, "schema.table". */
  refersTo: string | null;
}

// What TypeORM keeps for itself: the names of applied migrations, and nothing of anybody.
const OURS = `n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_'
  and (n.nspname, c.relname) <> ('public', 'migration')`;

/** Every column of every table and view that is ours. */
export async function columnsOf(client: Asks): Promise<StandingColumn[]> {
  const { rows } = await client.query<StandingColumn>(`
    select n.nspname || '.' || c.relname as "table", n.nspname || '.' || c.relname || '.' || a.attname as "column",
           a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
           c.relkind in ('v', 'm') as "isView",
           exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'p' and a.attnum = any(k.conkey))
             as "primary",
           case when a.attidentity <> '' then 'identity' else pg_get_expr(d.adbin, d.adrelid) end as standard,
           (select fn.nspname || '.' || fc.relname from pg_constraint k
            join pg_class fc on fc.oid = k.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
            where k.conrelid = c.oid and k.contype = 'f' and a.attnum = any(k.conkey) limit 1) as "refersTo"
    from pg_attribute a
    join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and ${OURS}
    order by 1, a.attnum`);
  return rows;
}

/** The check constraints of every table, as SQL. */
export async function checksOf(client: Asks): Promise<{ table: string; check: string }[]> {
  const { rows } = await client.query<{ table: string; check: string }>(`
    select n.nspname || '.' || c.relname as "table", pg_get_constraintdef(k.oid) as "check"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'c' and ${OURS}`);
  return rows;
}
