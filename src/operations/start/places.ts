import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Places } from '../../kernel/config.js';
import { joinEmbeddedPostgres, reachableFolder, startEmbeddedPostgres } from '../../kernel/embedded-postgres/index.js';
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
  return (await ownDatabase(environment)) ?? startDatabase(homeOf(environment), environment);
}

/**
 * The same for somebody beside the server: a database that an open community runs already is joined, and stays open when
 * this is stopped. `isOpen` says that it was so.
 */
export async function joinDatabase(environment: NodeJS.ProcessEnv): Promise<OpenDatabase & { isOpen: boolean }> {
  const own = await ownDatabase(environment);
  if (own) return { ...own, isOpen: false };
  const home = homeOf(environment);
  const joined = await joinedDatabase(home, environment);
  if (joined) return joined;
  try {
    return { ...(await startDatabase(home, environment)), isOpen: false };
  } catch (error) {
    // A server that was opened in the same moment may have been first.
    const other = await joinedDatabase(home, environment);
    if (other) return other;
    throw error;
  }
}

async function ownDatabase(environment: NodeJS.ProcessEnv): Promise<OpenDatabase | undefined> {
  const { DATABASE_URL: url, BESIDE_DATA: folder, BESIDE_KEYS: keys } = environment;
  if (!url) return undefined;
  await refuseOldPostgres(url);
  return { databaseUrl: url, keysFile: keysFile(keys, folder ?? FOLDER), stop: async () => undefined };
}

async function startDatabase(home: string, { BESIDE_KEYS: keys }: NodeJS.ProcessEnv): Promise<OpenDatabase> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const postgres = await startEmbeddedPostgres(home, {}, say);
  // Beside the cluster's folder and never inside it: a copy of the database is not to hold its own keys.
  return { databaseUrl: postgres.url, keysFile: keysFile(keys, home), stop: () => postgres.stop() };
}

async function joinedDatabase(home: string, { BESIDE_KEYS: keys }: NodeJS.ProcessEnv) {
  const url = await joinEmbeddedPostgres(home);
  return url
    ? { databaseUrl: url, keysFile: keysFile(keys, home), stop: async () => undefined, isOpen: true }
    : undefined;
}

const homeOf = ({ BESIDE_DATA: folder }: NodeJS.ProcessEnv): string =>
  path.resolve(folder ?? reachableFolder(FOLDER, ROOTS_FOLDER));

function keysFile(chosen: string | undefined, folder: string): string {
  const file = path.resolve(chosen ?? path.join(folder, KEYS));
  mkdirSync(path.dirname(file), { recursive: true });
  return file;
}
