import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { migrations } from '../../migrations/index.js';

// A date is a calendar day, not an instant: read it as the text it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** Ten connections keep a two-core database busy; a query that takes ten seconds has gone wrong. */
const POOL = { max: 10, connectionTimeoutMillis: 5_000, statement_timeout: 10_000, lock_timeout: 5_000 };

/** How the server, the tests and the command line all reach the database. */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    synchronize: false,
    logging: false,
    installExtensions: false,
    applicationName: 'beside',
    extra: POOL,
  };
}
