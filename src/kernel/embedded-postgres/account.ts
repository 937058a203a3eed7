import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

/** Who PostgreSQL runs as: spawn options, empty when that is simply whoever runs us. */
export interface Account {
  uid?: number;
  gid?: number;
}

/** The account for a cluster: PostgreSQL refuses root, so root lends it the cluster's owner, `postgres` or `nobody`. */
export function accountFor(cluster: string): Account {
  if (process.getuid?.() !== 0) return {};
  if (existsSync(cluster)) {
    // The owner, and not a fresh choice: installing PostgreSQL beside us adds a `postgres` account that would be
    // refused on a cluster made by `nobody`.
    const { uid, gid } = statSync(cluster);
    if (uid > 0) return { uid, gid };
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = [numberOf('-u', name), numberOf('-g', name)];
    if (uid > 0 && gid > 0) return { uid, gid };
  }
  throw new Error(
    'The embedded database cannot run as root, and there is no "postgres" or "nobody" account to run it as. ' +
      'Start Beside as an ordinary user, or set DATABASE_URL.',
  );
}

/** True when this account can enter the folder, or for a folder still to be made, the nearest one that is there. */
export function canReach(folder: string, account: Account): boolean {
  // Running as whoever we are, every folder we cannot use says so itself.
  if (account.uid === undefined) return true;
  let there = path.resolve(folder);
  while (!existsSync(there)) there = path.dirname(there);
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', there], { ...account, cwd: '/' }).status === 0;
}

/** The preferred data folder, or the fallback when the account PostgreSQL would run as cannot get into the first. */
export function reachableFolder(preferred: string, fallback: string): string {
  // Root's checkout often lies under a home that is closed to every other account.
  return canReach(preferred, accountFor(path.resolve(preferred, 'cluster'))) ? preferred : fallback;
}

function numberOf(flag: '-u' | '-g', name: string): number {
  const id = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return id.status === 0 ? Number(id.stdout) : 0;
}
