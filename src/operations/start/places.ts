import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Places } from '../../kernel/config.js';
import { reachableFolder, startEmbeddedPostgres } from '../../kernel/embedded-postgres/index.js';
import { refuseOldPostgres } from './external-database.store.js';

const FOLDER = '.data';
/** Where root keeps the data when its own folder is closed to the account that PostgreSQL runs as. */
const ROOTS_FOLDER = '/var/lib/beside';
const KEYS = 'keys.json';

export interface OpenDatabase extends Places {
  stop(): Promise<void>;
}

/** The operator's own PostgreSQL at DATABASE_URL, 15 or newer, or the embedded one; and where the keys are. */
export async function openDatabase(environment: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const { DATABASE_URL: url, BESIDE_DATA: folder, BESIDE_KEYS: keys } = environment;
  if (url) {
    await refuseOldPostgres(url);
    return { databaseUrl: url, keysFile: keysFile(keys, folder ?? FOLDER), stop: async () => undefined };
  }
  const home = path.resolve(folder ?? reachableFolder(FOLDER, ROOTS_FOLDER));
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const postgres = await startEmbeddedPostgres(home, {}, say);
  // Beside the cluster's folder and never inside it: a copy of the database is not to hold its own keys.
  return { databaseUrl: postgres.url, keysFile: keysFile(keys, home), stop: () => postgres.stop() };
}

function keysFile(chosen: string | undefined, folder: string): string {
  const file = path.resolve(chosen ?? path.join(folder, KEYS));
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}
