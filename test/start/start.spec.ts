import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Person } from '../world/person.js';

// Whole processes start here, on machines that may be busy.
jest.setTimeout(90_000);

const ENTRY = path.resolve('dist/src/main.js');

interface Started {
  process: ChildProcess;
  url: string;
  out: string;
  errors: string;
  ended: Promise<number | null>;
}

describe('npm start', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-start-'));
  const data = path.join(folder, 'data');
  let port: number;
  const running = new Set<ChildProcess>();
  const member = { url: '' };
  const newcomer = new Person(member);

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    port = await freePort();
    member.url = `http://localhost:${port}`;
  });
  afterEach(() => {
    for (const child of running) child.kill('SIGKILL');
  });
  afterAll(async () => {
    await until(() => databaseOf(data) === undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  function launch(more: Record<string, string> = {}): Started {
    const environment = { PATH: process.env.PATH, BESIDE_DATA: data, PORT: String(port), ...more };
    const child = spawn(process.execPath, [ENTRY], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    const started: Started = {
      process: child,
      url: member.url,
      out: '',
      errors: '',
      ended: new Promise((resolve) => child.once('close', resolve)),
    };
    running.add(child);
    void started.ended.then(() => running.delete(child));
    child.stdout.setEncoding('utf8').on('data', (text: string) => (started.out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (started.errors += text));
    return started;
  }

  async function open(more: Record<string, string> = {}): Promise<Started> {
    const started = launch(more);
    await Promise.race([until(() => /It has \d+ groups/.test(started.out)), started.ended]);
    if (!started.out) throw new Error(started.errors);
    await sleep(50);
    return started;
  }

  it('opens with content and a link for the first steward, and stops without leaving anything behind', async () => {
    const started = await open();
    expect(started.out).toContain(`Beside is open at http://localhost:${port}\n`);
    expect(started.out).toMatch(/It has \d{2} groups, 19 articles and \d{2} helplines\.\n/);
    expect(started.out).toMatch(/become the first[^\n]*\nhttp:\/\/localhost:\d+\/appointment\/[\w-]{43}\n$/);
    await newcomer.signUp();
    const secret = /appointment\/([\w-]+)/.exec(started.out)![1];
    await newcomer.send('mutation ($s: String!) { acceptAppointment(secret: $s) }', { s: secret });
    expect(databaseOf(data)).toBeDefined();
    started.process.kill('SIGTERM');
    expect(await started.ended).toBe(0);
    expect(started.errors).toBe('');
    expect(databaseOf(data)).toBeUndefined();
  });

  it('keeps accounts and content over a second start, and makes no second link', async () => {
    const started = await open();
    expect(started.out).not.toContain('appointment');
    await newcomer.signIn();
    expect(await newcomer.send('{ me { staff { role } } }')).toEqual({ me: { staff: [{ role: 'STEWARD' }] } });
    started.process.kill('SIGKILL');
    await started.ended;
  });

  it('starts again after a kill -9', async () => {
    const started = await open();
    await newcomer.signIn();
    started.process.kill('SIGINT');
    expect(await started.ended).toBe(0);
  });

  it('says in one sentence that the port is taken, and stops its database', async () => {
    const taken = createServer().listen(port, '127.0.0.1');
    const started = launch();
    expect(await started.ended).toBe(1);
    taken.close();
    expect(started.errors).toBe(
      `Beside could not start. Port ${port} is taken. Stop what uses it, or set PORT to another one.\n`,
    );
    expect(databaseOf(data)).toBeUndefined();
  });

  it('refuses another key file, and a missing one, and says what to do', async () => {
    const keys = path.join(data, 'keys.json');
    const kept = readFileSync(keys, 'utf8');
    const other = path.join(folder, 'other.json');
    const { newest, ...rest } = JSON.parse(kept) as { newest: number };
    writeFileSync(
      other,
      JSON.stringify({ ...rest, newest, peppers: { [newest]: Buffer.alloc(32, 1).toString('base64') } }),
    );
    const wrong = launch({ BESIDE_KEYS: other });
    expect(await wrong.ended).toBe(1);
    expect(wrong.errors).toMatch(/^Beside could not start\. This key file belongs to another database\.[^\n]*\n$/);

    renameSync(keys, `${keys}.away`);
    const missing = launch();
    expect(await missing.ended).toBe(1);
    expect(missing.errors).toMatch(/^Beside could not start\. The key file \S+ is missing[^\n]*Restore[^\n]*\n$/);
    renameSync(`${keys}.away`, keys);
  });

  it('refuses settings it cannot use before it starts anything', async () => {
    const started = launch({ PORT: 'high' });
    const away = launch({ DATABASE_URL: 'postgres://nobody:hush@127.0.0.1:1/none' });
    expect(await Promise.all([started.ended, away.ended])).toEqual([1, 1]);
    expect(started.errors).toBe('Beside could not start. PORT must be a whole number.\n');
    expect(away.errors).toMatch(/DATABASE_URL does not answer/);
    expect(away.errors).not.toContain('hush');
  });
});

/** The process id of a database that runs on this data folder. */
function databaseOf(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(data, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, 0);
    return pid;
  } catch {
    return undefined;
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 600 && !holds(); i += 1) await sleep(50);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
