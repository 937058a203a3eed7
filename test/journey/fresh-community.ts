import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface FreshCommunity {
  url: string;
  /** The secret in the one-time link for the first steward. */
  stewardSecret: string;
  stop(): Promise<void>;
}

/** Longer than any machine should need to start a database and load the content. */
const LONGEST_START = 60_000;

/** Starts the built server as an operator would, on a new embedded database, and reads what it prints. */
export async function openFreshCommunity(): Promise<FreshCommunity> {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-journey-'));
  // Started by root, PostgreSQL runs as an account that has to get in.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const environment = { ...process.env, PORT: String(port), BESIDE_DATA: folder };
  for (const name of ['DATABASE_URL', 'BESIDE_KEYS', 'PUBLIC_URL', 'NODE_OPTIONS'])
    Reflect.deleteProperty(environment, name);
  const server = spawn(process.execPath, ['dist/src/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const secret = await stewardSecretFrom(server);
    return { url: `http://localhost:${port}`, stewardSecret: secret, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function stewardSecretFrom(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The server did not open in time')), LONGEST_START);
    let printed = '';
    server.once('exit', (code) => reject(new Error(`The server stopped (${code}) before it opened`)));
    server.stdout!.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const link = /\/appointment\/([\w-]+)\s/.exec(printed);
      if (!link) return;
      clearTimeout(late);
      resolve(link[1]!);
    });
  });
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  server.removeAllListeners('exit');
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
