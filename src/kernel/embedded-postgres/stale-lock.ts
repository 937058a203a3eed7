import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isRunning } from './running.js';
import { ownerOfSockets } from './sockets.js';

const STEP = 100;
// The guardian of a killed server has stopped PostgreSQL long before, unless it was killed as well.
const GUARDIAN_GRACE = 3_000;
// A last checkpoint onto a slow disk.
const STOP_GRACE = 33_000;

/** Resolves when nothing runs on the cluster and no lock stops a start; throws while another live server has it. */
export async function freeStaleLock(cluster: string): Promise<void> {
  for (let waited = 0; ; waited += STEP) {
    const lock = readLock(cluster);
    if (!lock) return;
    const command = commandLineOf(lock.pid);
    // Gone. PostgreSQL sees that for itself, and looks for surviving connections by what the lock says, so it stays.
    if (command === undefined) return;
    // A zombie, or a stranger given the same number after a reboot: PostgreSQL would wait for them for good.
    if (!command.includes(cluster)) return rmSync(lockOf(cluster), { force: true });
    if (lock.owner !== undefined && lock.owner !== process.pid && isRunning(lock.owner)) {
      throw new Error(`Another Beside (process ${lock.owner}) is running on this data folder.`);
    }
    if (waited === GUARDIAN_GRACE) process.kill(lock.pid, 'SIGINT');
    if (waited >= STOP_GRACE) throw new Error(`An earlier database (process ${lock.pid}) does not stop.`);
    await sleep(STEP);
  }
}

/** The process id of the running PostgreSQL of this cluster. */
export function postmasterOf(cluster: string): number {
  const lock = readLock(cluster);
  if (!lock) throw new Error('PostgreSQL is not running.');
  return lock.pid;
}

const lockOf = (cluster: string): string => path.join(cluster, 'postmaster.pid');

/** What PostgreSQL has written down about itself; undefined when none runs, or none has tidied up after itself. */
export interface Lock {
  pid: number;
  /** The folder of its socket, once it has one. */
  sockets: string | undefined;
  /** The process that started it. */
  owner: number | undefined;
  /** Whether it takes connections. */
  isReady: boolean;
}

/** Reads the lock of a cluster. Throws one sentence when this account may not. */
export function readLock(cluster: string): Lock | undefined {
  let lines: string[];
  try {
    lines = readFileSync(lockOf(cluster), 'utf8').split('\n');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return undefined;
    throw new Error(`The data in ${path.dirname(cluster)} belong to another account. Please use that account.`);
  }
  // Lines by number: PostgreSQL's src/include/utils/pidfile.h.
  const [sockets, status] = [lines[4], lines[7]];
  return {
    pid: Number(lines[0]),
    sockets: sockets || undefined,
    owner: ownerOfSockets(sockets ?? ''),
    isReady: status?.trim() === 'ready',
  };
}
