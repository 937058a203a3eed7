import { spawn, type ChildProcess } from 'node:child_process';
import type { Account } from './account.js';
import { serverEnvironment } from './settings.js';

/** A PostgreSQL that stops when we let go of it, or die. */
export interface GuardedServer {
  /** Resolves when it has stopped, for whatever reason. */
  ended: Promise<void>;
  letGo(): void;
}

// The shell reads a pipe that only we hold. When we go, `kill -9` included, the pipe ends and it stops PostgreSQL.
// It ignores the signals a terminal or service manager sends to everybody, so that we finish our work on a live
// database before we let go; PostgreSQL sets its own answer to each of them.
const GUARDIAN = `
trap '' INT TERM HUP
"$@" </dev/null 3<&- &
server=$!
(read -r never <&3; kill -INT $server 2>/dev/null) &
reader=$!
wait $server
status=$?
kill -KILL $reader 2>/dev/null
exit $status`;

const LOG_TAIL = 4_000;

/** Starts PostgreSQL under its guardian; resolves when it accepts connections, throws with its last words otherwise. */
export async function startGuarded(command: string[], cwd: string, account: Account): Promise<GuardedServer> {
  const guardian = spawn('/bin/sh', ['-c', GUARDIAN, 'guardian', ...command], {
    ...account,
    cwd,
    env: serverEnvironment(),
    // Its own group: Ctrl-C in a terminal is for us alone.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const pipe = guardian.stdio[3] as NonNullable<ChildProcess['stdin']>;
  const ended = new Promise<void>((resolve) => guardian.once('exit', () => resolve()));
  void ended.then(() => pipe.destroy());
  await acceptingConnections(guardian);
  // We would otherwise wait for it, and it for us, and no script that forgot stop() would ever end.
  for (const held of [guardian, ...guardian.stdio]) (held as { unref?(): void } | null)?.unref?.();
  return {
    ended,
    letGo() {
      guardian.ref();
      pipe.destroy();
    },
  };
}

function acceptingConnections(guardian: ChildProcess): Promise<void> {
  let tail = '';
  return new Promise((resolve, reject) => {
    guardian.once('error', reject);
    guardian.once('close', (code) => reject(new Error(`The embedded PostgreSQL ended (${code}):\n${tail}`)));
    // Read for as long as it runs, or a full pipe would stop it in mid-sentence.
    guardian.stderr?.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-LOG_TAIL);
      if (tail.includes('ready to accept connections')) resolve();
    });
  });
}
