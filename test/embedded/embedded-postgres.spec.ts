import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reachableFolder, startEmbeddedPostgres } from '../../src/kernel/embedded-postgres/index.js';
import {
  ask,
  asRoot,
  clear,
  copyWithoutLinks,
  folderOf,
  lives,
  makeGround,
  NOBODY,
  RUNNER,
  startInChild,
  until,
} from './world.js';

const socketsOf = (url: string): string => new URL(url.replace('@/', '@localhost/')).searchParams.get('host') ?? '';

let ground: string;
let cleanUps: (() => unknown)[];

beforeEach(() => {
  ground = makeGround();
  cleanUps = [];
});

afterEach(async () => {
  for (const cleanUp of cleanUps.reverse()) await cleanUp();
  clear(ground);
});

async function start(settings: Record<string, string> = {}, log?: (line: string) => void) {
  const postgres = await startEmbeddedPostgres(ground, settings, log);
  cleanUps.push(() => postgres.stop());
  return postgres;
}

async function child(runner: string, folder: string, uid?: number) {
  const started = await startInChild(runner, folder, uid);
  cleanUps.push(() => started.stop());
  return started;
}

describe('the embedded database', () => {
  test('is cold at its first start, stops when told, and has kept every row at the next start', async () => {
    const first = await start();
    expect(first.coldStart).toBe(true);
    await ask(first.url, `create table kept as select 'späte Zeit' as words`);
    expect(lives(first.pid())).toBe(true);

    await first.stop();
    expect(lives(first.pid())).toBe(false);
    expect(existsSync(socketsOf(first.url))).toBe(false);
    await expect(ask(first.url, 'select 1')).rejects.toThrow();

    const later = await start();
    expect(later.coldStart).toBe(false);
    expect(await ask(later.url, 'select words, upper(words) from kept')).toEqual({
      words: 'späte Zeit',
      upper: 'SPÄTE ZEIT',
    });
  });

  test('keeps words out of its log and itself off the network, whatever the caller sets', async () => {
    const { url } = await start({
      log_statement: 'all',
      log_min_messages: 'debug5',
      log_min_error_statement: 'error',
      log_error_verbosity: 'verbose',
      log_parameter_max_length: '-1',
      log_parameter_max_length_on_error: '-1',
      listen_addresses: '*',
      max_connections: '11',
    });
    const shown = async (name: string) => (await ask(url, `show ${name}`))?.[name];
    expect(await shown('log_statement')).toBe('none');
    expect(await shown('log_min_messages')).toBe('log');
    expect(await shown('log_min_error_statement')).toBe('panic');
    expect(await shown('log_error_verbosity')).toBe('terse');
    expect(await shown('log_parameter_max_length')).toBe('0');
    expect(await shown('log_parameter_max_length_on_error')).toBe('0');
    expect(await shown('listen_addresses')).toBe('');
    expect(await shown('max_connections')).toBe('11');
    expect(statSync(socketsOf(url)).mode & 0o777).toBe(0o700);
  });

  test('answers again at the same address after PostgreSQL was killed, as often as that happens', async () => {
    const lines: string[] = [];
    const postgres = await start({}, (line) => lines.push(line));
    await ask(postgres.url, 'create table kept as select 1 as n');
    for (let times = 1; times <= 2; times++) {
      const killed = postgres.pid();
      process.kill(killed, 'SIGKILL');
      await until(() => postgres.pid() !== killed);
      expect(await ask(postgres.url, 'select n from kept')).toEqual({ n: 1 });
      expect(lines).toHaveLength(times);
    }
  });

  test('stays stopped when it is stopped while it would have started again', async () => {
    const lines: string[] = [];
    const postgres = await start({}, (line) => lines.push(line));
    process.kill(postgres.pid(), 'SIGKILL');
    await until(() => lines.length === 1);
    await postgres.stop();
    await sleep(600);
    await expect(ask(postgres.url, 'select 1')).rejects.toThrow();
    expect(existsSync(socketsOf(postgres.url))).toBe(false);
  });

  test('belongs to one server at a time, and to the next at once when that one was killed', async () => {
    const { node, up } = await child(RUNNER, ground);
    await ask(up.url, 'create table kept as select 1 as n');
    await expect(start()).rejects.toThrow(`Another Beside (process ${node.pid}) is running on this data folder.`);
    expect(await ask(up.url, 'select n from kept')).toEqual({ n: 1 });

    node.kill('SIGKILL');
    await once(node, 'exit');
    const next = await start();
    expect(next.coldStart).toBe(false);
    expect(await ask(next.url, 'select n from kept')).toEqual({ n: 1 });
    expect(lives(up.pid)).toBe(false);
    // The killed one could not remove its socket folder.
    expect(existsSync(socketsOf(up.url))).toBe(false);
    expect(existsSync(socketsOf(next.url))).toBe(true);
  });

  test('is not left running when its server is killed for good', async () => {
    const { node, up } = await child(RUNNER, ground);
    node.kill('SIGKILL');
    await until(() => !lives(up.pid));
    expect(existsSync(path.join(ground, 'cluster', 'postmaster.pid'))).toBe(false);
  });

  test('starts over after a first start that was cut short', async () => {
    mkdirSync(path.join(ground, 'cluster.new'));
    writeFileSync(path.join(ground, 'cluster.new', 'PG_VERSION'), '18\n');
    const postgres = await start();
    expect(postgres.coldStart).toBe(true);
    expect(readdirSync(ground)).toEqual(['cluster']);
  });

  test.each([
    ['a zombie', 'sleep 0 & echo $!; exec sleep 60'],
    ['a stranger', 'echo $$; exec sleep 60'],
  ])('is not kept from starting by a lock that names %s', async (_who, script) => {
    const first = await start();
    const lock = path.join(ground, 'cluster', 'postmaster.pid');
    const text = readFileSync(lock, 'utf8');
    const { uid, gid } = statSync(lock);
    await first.stop();

    // Of the same account: PostgreSQL overlooks the processes of others by itself.
    const shell = spawn('/bin/sh', ['-c', script], asRoot ? { uid, gid } : {});
    cleanUps.push(() => shell.kill('SIGKILL'));
    const [pid] = (await once(shell.stdout, 'data')) as [Buffer];
    writeFileSync(lock, text.replace(/^\d+/, pid.toString().trim()));
    chownSync(lock, uid, gid);

    const next = await start();
    expect(await ask(next.url, 'select 1 as n')).toEqual({ n: 1 });
  });
});

describe('as an ordinary user, with install scripts blocked', () => {
  const uid = asRoot ? NOBODY : undefined;

  test('the library links are put back where the packages can be written', async () => {
    const { runner, native } = copyWithoutLinks(ground);
    const lib = path.join(native, 'lib');
    if (uid !== undefined) chownSync(lib, uid, uid);
    const { up } = await child(runner, folderOf(uid, path.join(ground, 'data')), uid);
    expect(up.coldStart).toBe(true);
    expect(await ask(up.url, 'select current_user as name')).toEqual({ name: 'app' });
    expect(statSync(path.join(ground, 'data', 'cluster')).uid).toBe(uid ?? process.getuid?.());
    const links = readdirSync(lib).filter((name) => lstatSync(path.join(lib, name)).isSymbolicLink());
    expect(links.length).toBeGreaterThan(5);
    for (const name of links) expect(readlinkSync(path.join(lib, name))).not.toContain('/');
  });

  test('the binaries are copied into the data folder where the packages are read-only', async () => {
    const { runner, native } = copyWithoutLinks(ground);
    chmodSync(path.join(native, 'lib'), 0o555);
    cleanUps.push(() => chmodSync(path.join(native, 'lib'), 0o755));
    const { up } = await child(runner, folderOf(uid, path.join(ground, 'data')), uid);
    expect(await ask(up.url, 'select 1 as n')).toEqual({ n: 1 });
    expect(readdirSync(path.join(ground, 'data')).sort()).toEqual(['binaries', 'cluster']);
  });
});

test('the embedded database starts from packages in a folder that is closed to other accounts', async () => {
  const { runner } = copyWithoutLinks(ground);
  chmodSync(path.join(ground, 'node_modules'), 0o700);
  const { up } = await child(runner, path.join(ground, 'data'));
  expect(await ask(up.url, 'select 1 as n')).toEqual({ n: 1 });
});

describe('the data folder', () => {
  test('is the fallback only when the account PostgreSQL runs as cannot reach the preferred one', () => {
    const closed = path.join(ground, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const [open, inside] = [path.join(ground, 'open'), path.join(closed, 'a', 'b')];
    expect(reachableFolder(open, 'fallback')).toBe(open);
    // An ordinary user's PostgreSQL runs as that user, to whom the folder is open.
    expect(reachableFolder(inside, 'fallback')).toBe(asRoot ? 'fallback' : inside);
    expect(existsSync(open)).toBe(false);
  });
});
