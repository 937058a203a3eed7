import { chmodSync, existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { accountFor, canReach } from './account.js';
import { runnableBinaries } from './binaries.js';
import { createMissingCluster } from './cluster.js';
import { startGuarded } from './guardian.js';
import { serverArguments } from './settings.js';
import { addressAt, clearSocketFolder, makeSocketFolder, sweepSocketFolders } from './sockets.js';
import { freeStaleLock, postmasterOf } from './stale-lock.js';
import { keepRunning } from './supervision.js';

export { reachableFolder } from './account.js';
export { joinEmbeddedPostgres } from './joining.js';

/** A PostgreSQL of our own, started from the registry's binaries and kept running until stopped. */
export interface EmbeddedPostgres {
  /** Valid until stop(), also after PostgreSQL had to be started again. */
  url: string;
  /** Changes when PostgreSQL had to be started again. */
  pid(): number;
  /** True when this start made the cluster, so it is empty. */
  coldStart: boolean;
  stop(): Promise<void>;
}

/** Starts PostgreSQL on the cluster in this folder, made if missing; `log` gets a line each time it must restart. */
export async function startEmbeddedPostgres(
  folder: string,
  settings: Record<string, string> = {},
  log: (line: string) => void = () => undefined,
): Promise<EmbeddedPostgres> {
  const home = openFolder(folder);
  const cluster = path.join(home, 'cluster');
  const account = accountFor(cluster);
  if (!canReach(home, account)) {
    throw new Error(`The account the embedded database runs as (uid ${account.uid}) cannot reach ${home}.`);
  }
  const binaries = runnableBinaries(home, account);
  await freeStaleLock(cluster);
  const coldStart = await createMissingCluster(cluster, binaries, account);

  sweepSocketFolders();
  const sockets = makeSocketFolder(account);
  const command = [path.join(binaries, 'postgres'), '-D', cluster, ...serverArguments(sockets, settings)];
  const removeSockets = (): void => rmSync(sockets, { recursive: true, force: true });
  let pid = 0;

  async function launch() {
    await freeStaleLock(cluster);
    clearSocketFolder(sockets, account);
    const server = await startGuarded(command, cluster, account);
    pid = postmasterOf(cluster);
    return server;
  }

  const end = await keepRunning(launch, log).catch((error: unknown) => {
    removeSockets();
    throw error;
  });
  return {
    url: addressAt(sockets),
    pid: () => pid,
    coldStart,
    async stop() {
      await end();
      removeSockets();
    },
  };
}

function openFolder(folder: string): string {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    // Whatever the umask: the account must get through to the cluster, which is closed to all others itself.
    chmodSync(folder, 0o755);
  }
  // The real name, by which a running PostgreSQL is recognised whatever link we were started through.
  return realpathSync(folder);
}
