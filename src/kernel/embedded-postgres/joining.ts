import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLineOf, isRunning } from './running.js';
import { addressAt, isSocketIn } from './sockets.js';
import { type Lock, readLock } from './stale-lock.js';

const STEP = 100;
// A database that comes back from a crash reads what it had written last, which may take a while.
const LONGEST_START = 30_000;
// Longer than a server waits before it starts a database again that crashed.
const LONGEST_GAP = 8_000;

/**
 * The address of the database that another Beside runs in this folder, once it answers; undefined when nobody runs one.
 * Whoever joins never stops it. Throws one sentence when it does not begin to answer, or cannot be reached from here.
 */
export async function joinEmbeddedPostgres(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) return undefined;
  const cluster = path.join(realpathSync(folder), 'cluster');
  for (let waited = 0; waited <= LONGEST_START; waited += STEP) {
    const lock = readLock(cluster);
    if (!lock || isDeserted(lock)) return undefined;
    const isUp = commandLineOf(lock.pid)?.includes(cluster);
    if (!isUp && (lock.owner === undefined || waited >= LONGEST_GAP)) return undefined;
    if (isUp && lock.isReady && lock.sockets) return reachable(lock.sockets);
    await sleep(STEP);
  }
  throw new Error('The database of the open community does not answer. Please try again in a moment.');
}

/** Left to itself by a server that was killed: whoever starts the next one waits until it has gone. */
const isDeserted = ({ owner }: Lock): boolean => owner !== undefined && (owner === process.pid || !isRunning(owner));

function reachable(sockets: string): string {
  if (isSocketIn(sockets)) return addressAt(sockets);
  throw new Error(
    `The community is open, but its database cannot be reached from here: ${sockets} is not the same folder for both. ` +
      'Close the community first, or give its service the temporary folder of everybody (PrivateTmp=no).',
  );
}
