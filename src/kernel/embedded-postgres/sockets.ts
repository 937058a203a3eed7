import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Account } from './account.js';
import { give } from './cluster.js';
import { isRunning } from './running.js';
import { PORT } from './settings.js';

/** A new private folder for the socket, named after us, in the system's temporary folder. */
export function makeSocketFolder(account: Account): string {
  // There, because the path of a socket has at most 107 bytes and a data folder may lie deep.
  const sockets = mkdtempSync(path.join(tmpdir(), `beside-pg-${process.pid}-`));
  give(sockets, account);
  return sockets;
}

/** The process that made this socket folder, or undefined when it is none of ours. */
export function ownerOfSockets(sockets: string): number | undefined {
  const match = /^beside-pg-(\d+)-/.exec(path.basename(sockets));
  return match ? Number(match[1]) : undefined;
}

/** The address of the database whose socket is in this folder. */
export function addressAt(sockets: string): string {
  return `postgres://app@/postgres?host=${encodeURIComponent(sockets)}&port=${PORT}`;
}

/** Whether a database has put its socket into this folder, as seen from here. */
export function isSocketIn(sockets: string): boolean {
  return existsSync(path.join(sockets, `.s.PGSQL.${PORT}`));
}

/** Readies the folder for a start: there, ours, and without the socket of a server that died. */
export function clearSocketFolder(sockets: string, account: Account): void {
  mkdirSync(sockets, { recursive: true, mode: 0o700 });
  give(sockets, account);
  for (const name of readdirSync(sockets)) rmSync(path.join(sockets, name), { force: true });
}

/** Removes the empty socket folders that killed servers left behind. */
export function sweepSocketFolders(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = ownerOfSockets(name);
    if (owner === undefined || isRunning(owner)) continue;
    try {
      rmdirSync(path.join(tmpdir(), name));
    } catch {
      // Not empty, so its database still runs or belongs to another container; or another account's.
    }
  }
}
