import pg from 'pg';

const OLDEST = 15;

/** Throws one sentence when the PostgreSQL at this address is older than 15. */
export async function refuseOldPostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ server_version: string }>('show server_version');
    const version = rows[0]!.server_version;
    const refusal = tooOld(version);
    if (refusal) throw new Error(refusal);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Why a server of this version cannot be used, or undefined. */
export function tooOld(version: string): string | undefined {
  if (Number.parseInt(version, 10) >= OLDEST) return undefined;
  return `It needs PostgreSQL ${OLDEST} or newer, and the one at DATABASE_URL is ${version}.`;
}
