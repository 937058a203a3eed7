import { setTimeout as sleep } from 'node:timers/promises';
import type { GuardedServer } from './guardian.js';

const FIRST_WAIT = 200;
const LONGEST_WAIT = 5_000;
// One that lived this long has not failed to start; the next wait is a short one again.
const SETTLED = 60_000;

/** Launches a server and launches it again whenever it ends by itself; gives back the only way to end it. */
export async function keepRunning(
  launch: () => Promise<GuardedServer>,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  let server = await launch();
  let wait = FIRST_WAIT;
  const stopping = new AbortController();

  async function relaunch(): Promise<void> {
    while (!stopping.signal.aborted) {
      log(`The database stopped unexpectedly. Starting it again in ${wait / 1000} s.`);
      await sleep(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      wait = Math.min(wait * 2, LONGEST_WAIT);
      try {
        server = await launch();
        // Asked to stop while it started: nobody else would.
        if (stopping.signal.aborted) server.letGo();
        return;
      } catch {
        // Giving up would leave people without the place they turned to until somebody notices.
      }
    }
  }

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      const settled = setTimeout(() => (wait = FIRST_WAIT), SETTLED).unref();
      await server.ended;
      clearTimeout(settled);
      if (!stopping.signal.aborted) await relaunch();
    }
    await server.ended;
  }

  const watching = watch();
  return async () => {
    stopping.abort();
    server.letGo();
    await watching;
  };
}
