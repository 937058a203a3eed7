import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../setup/server.js';
import { Person } from '../world/person.js';

// Whole processes start here, on machines that may be busy.
jest.setTimeout(120_000);

const ARTICLE = `# After a scan

Waiting after a scan is hard. Some people want company, and others quiet.

Ask the unit what the scan showed, and when the next one is.
`;

/** What a process said, and how it ended. */
interface Ended {
  code: number | null;
  out: string;
  errors: string;
}

class Running {
  out = '';
  errors = '';
  readonly ended: Promise<Ended>;

  constructor(readonly child: ChildProcess) {
    child.stdout!.setEncoding('utf8').on('data', (text: string) => (this.out += text));
    child.stderr!.setEncoding('utf8').on('data', (text: string) => (this.errors += text));
    this.ended = new Promise((resolve) =>
      child.once('close', (code) => resolve({ code, out: this.out, errors: this.errors })),
    );
  }
}

describe('commands beside a community', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-commands-'));
  const data = path.join(folder, 'data');
  const member = { url: '' };
  const curator = new Person(member);
  const begun = new Set<ChildProcess>();
  let environment: NodeJS.ProcessEnv;
  let server: Running;

  beforeAll(async () => {
    chmodSync(folder, 0o755);
    const port = await freePort();
    member.url = `http://localhost:${port}`;
    environment = { PATH: process.env.PATH, BESIDE_DATA: data, PORT: String(port), INIT_CWD: folder };
    writeFileSync(path.join(folder, 'after-a-scan.md'), ARTICLE);
    server = opened();
    await until(() => /appointment\/[\w-]+/.test(server.out));
    await curator.signUp();
    const [, secret] = /appointment\/([\w-]+)/.exec(server.out)!;
    await curator.send('mutation ($s: String!) { acceptAppointment(secret: $s) }', { s: secret });
  });
  afterAll(async () => {
    for (const child of begun) child.kill('SIGKILL');
    await until(() => databaseOf(data) === undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  function begin(script: string, ...given: string[]): Running {
    const entry = path.resolve('dist/src', script);
    const child = spawn(process.execPath, [entry, ...given], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
    begun.add(child);
    child.once('close', () => begun.delete(child));
    return new Running(child);
  }

  const opened = (): Running => begin('main.js');
  const command = (...given: string[]): Promise<Ended> => begin('beside.js', 'library', ...given).ended;

  /** The addresses of the texts that a curator sees at the desk. */
  async function onTheDesk(): Promise<string[]> {
    const { libraryWorks } = await curator.send('{ libraryWorks(first: 50) { edges { node { slug newestState } } } }');
    const nodes = libraryWorks.edges.map(({ node }: { node: object }) => node);
    return nodes
      .filter((node: { newestState: string }) => node.newestState === 'DRAFT')
      .map(({ slug }: { slug: string }) => slug);
  }

  it('bring a draft to the desk of an open community at once, and leave its database running', async () => {
    const database = databaseOf(data);
    const { code, out, errors } = await command('import', 'after-a-scan.md');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/^A draft was kept in the library, at “after-a-scan”/);
    expect(out).not.toMatch(/steward|appointment/);
    expect(await onTheDesk()).toEqual(['after-a-scan']);
    expect((await curator.fetch('/articles/after-a-scan')).status).toBe(404);
    expect(databaseOf(data)).toBe(database);
  });

  it('write the library of an open community into files', async () => {
    const { code, out, errors } = await command('export', 'edition');
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(out).toMatch(/^Wrote \d+ files into /);
    expect(existsSync(path.join(folder, 'edition/articles/feelings-after-loss.md'))).toBe(true);
  });

  it('do the community no harm when they are killed midway, and several of them work at once', async () => {
    const killed = begin('beside.js', 'library', 'export', 'half');
    await sleep(700);
    killed.child.kill('SIGKILL');
    await killed.ended;
    const both = await Promise.all([command('import', 'after-a-scan.md'), command('export', 'whole')]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both[0].out).toMatch(/^Another draft of a text that is there was kept/);
    expect(await curator.send('{ me { staff { role } } }')).toEqual({ me: { staff: [{ role: 'STEWARD' }] } });
  });

  it('wait for a community that is just starting', async () => {
    await stop('SIGTERM');
    server = opened();
    await until(() => databaseOf(data) !== undefined);
    expect(await command('import', 'after-a-scan.md')).toMatchObject({ code: 0, errors: '' });
    await until(() => server.out.includes('helplines'));
    expect(server.errors).toBe('');
    expect(await onTheDesk()).toEqual(['after-a-scan']);
  });

  it('work after the community was killed, and while it is closed, and stop the database they started', async () => {
    await stop('SIGKILL');
    expect(await command('import', 'after-a-scan.md')).toMatchObject({ code: 0, errors: '' });
    expect(databaseOf(data)).toBeUndefined();
    expect(await command('export', 'closed')).toMatchObject({ code: 0, errors: '' });
    expect(databaseOf(data)).toBeUndefined();
    server = opened();
    await until(() => server.out.includes('helplines'));
    expect(server.errors).toBe('');
  });

  it('say in one sentence that they cannot reach a database whose socket is elsewhere', async () => {
    const lock = path.join(data, 'cluster', 'postmaster.pid');
    const written = readFileSync(lock, 'utf8');
    writeFileSync(lock, written.replace(/^\/.*beside-pg-(\d+)-.*$/m, '/elsewhere/beside-pg-$1-x'));
    const { code, errors } = await command('export', 'unreachable');
    writeFileSync(lock, written);
    expect(code).toBe(2);
    expect(errors).toMatch(/^The community could not be opened\. The community is open, but its database cannot be/);
    expect(errors.trimEnd()).not.toContain('\n');
  });

  async function stop(signal: NodeJS.Signals): Promise<void> {
    server.child.kill(signal);
    await server.ended;
  }
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
  for (let i = 0; i < 900; i += 1) {
    if (holds()) return;
    await sleep(50);
  }
  throw new Error('It did not come true in time.');
}
