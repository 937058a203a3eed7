import { execFile } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.js';
import { serverEnvironment } from './settings.js';

const INITDB_FLAGS = [
  '--username=app',
  // Nobody but us can open the socket's folder, so a password would only be one more secret to keep.
  '--auth=trust',
  '--no-sync',
  '--no-instructions',
  // Told outright, because in a container without LANG initdb settles on SQL_ASCII.
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

/** Makes the cluster unless it is there, and says whether it had to. */
export async function createMissingCluster(cluster: string, binaries: string, account: Account): Promise<boolean> {
  if (existsSync(path.join(cluster, 'PG_VERSION'))) return false;
  // Under another name until it is whole: an initdb cut short leaves nothing that looks like a cluster.
  const half = `${cluster}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  give(half, account);
  await promisify(execFile)(path.join(binaries, 'initdb'), ['-D', half, ...INITDB_FLAGS], {
    ...account,
    cwd: half,
    env: serverEnvironment(),
  });
  renameSync(half, cluster);
  return true;
}

/** Makes the account the owner of a folder that we, as root, have made for it. */
export function give(folder: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) chownSync(folder, uid, gid);
}
