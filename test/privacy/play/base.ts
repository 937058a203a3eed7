import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { cloneDatabase, nameOf } from '../../setup/database.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { open, reply } from '../../world/conversations.js';
import { aGroup, aMember, appoint } from '../../world/groups.js';
import { Person } from '../../world/person.js';
import { roomOf } from '../../world/socket.js';
import { readTables } from '../compare/tables.js';
import type { Traces } from '../compare/differences.js';
import { SeededRandomness } from './seeded-randomness.js';
import { World } from './world.js';

/** Whoever is in both worlds. Ann or Bea does the anonymous acts; Cleo is a member, Mo a moderator. */
export type Name = 'ann' | 'bea' | 'cleo' | 'mo';

/** What a story may speak of from its beginning. */
export interface Beginning {
  groupId: string;
  openGroupId: string;
  askingGroupId: string;
  invitedGroupId: string;
  roomId: string;
  /** A named thread of Cleo's with a named reply of each. */
  threadId: string;
  cleosPosts: string[];
}

/** A common past: a database and a key file from which worlds are cloned. */
export interface Base {
  traces: Traces;
  beginning: Beginning;
  people: Record<Name, Person>;
  databaseUrl: string;
  keysFile: string;
  drop(): Promise<void>;
}

interface BaseOptions {
  /** Whether Ann and Bea are signed in when the base is done. */
  signedIn?: boolean;
  randomness?: SeededRandomness;
  /** Looks at the server before anybody signs up. */
  watch?: (server: TestServer) => void;
}

/** Makes the common past through the real server: four members of a group, and a conversation by name. */
export async function makeBase(options: BaseOptions = {}): Promise<Base> {
  const { signedIn = true, randomness = new SeededRandomness('base'), watch } = options;
  const database = await cloneDatabase();
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-base-'));
  const keysFile = path.join(folder, 'keys.json');
  const server = await startServer({ databaseUrl: database.url, keysFile, randomness });
  watch?.(server);
  await stopSweeping(server);
  const { people, beginning } = await live(server);
  if (!signedIn) {
    await people.ann.send('mutation { signOut }');
    await people.bea.send('mutation { signOut }');
  }
  await server.stop();
  return {
    traces: { tables: await readTables(database.url), texts: {} },
    beginning,
    people,
    databaseUrl: database.url,
    keysFile,
    async drop() {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A world that begins as the base did, on a clone of its database and a copy of its key file. */
export async function worldFrom(
  base: Base,
  before: (databaseUrl: string) => Promise<void> = async () => undefined,
): Promise<World> {
  const database = await cloneDatabase(nameOf(base.databaseUrl));
  await before(database.url);
  const folder = mkdtempSync(path.join(tmpdir(), 'beside-world-'));
  const keysFile = path.join(folder, 'keys.json');
  copyFileSync(base.keysFile, keysFile);
  chmodSync(keysFile, 0o400);
  const server = await startServer({
    databaseUrl: database.url,
    keysFile,
    randomness: new SeededRandomness('world'),
  });
  const letGo = await keepStill(database.url);
  const { ann, bea, cleo, mo } = base.people;
  const people = { ann: again(server, ann), bea: again(server, bea), cleo: again(server, cleo), mo: again(server, mo) };
  const files = () => readdirSync(folder).map((name) => `${name}: ${readFileSync(path.join(folder, name)).toString()}`);
  const world = new World(server, people, base.beginning, files, async () => {
    world.hangUp();
    await server.stop();
    await letGo();
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  await world.listen();
  return world;
}

/** The same person with the same cookie and passphrase, in another world. */
function again(server: TestServer, { cookie, signInName, passphrase, recoveryCodes }: Person): Person {
  return Object.assign(new Person(server), { cookie, signInName, passphrase, recoveryCodes });
}

/** Places of rows are compared, so nothing may tidy up at a moment of its own. */
async function stopSweeping(server: TestServer): Promise<void> {
  const tables = await server.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  for (const { name } of tables) await server.sql(`alter table ${name} set (autovacuum_enabled = false)`);
}

/**
 * Keeps old versions of rows where they are until it is let go: somebody may still look back at them. Without, PostgreSQL
 * tidies a full page up whenever it is read and nobody happens to look, and later rows lie where there is room.
 */
async function keepStill(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  await client.query('begin isolation level repeatable read');
  await client.query('select 1');
  return () => client.end();
}

async function live(server: TestServer): Promise<{ people: Record<Name, Person>; beginning: Beginning }> {
  const ids = new SeededRandomness('beginning');
  const groupId = await aGroup(server, 'open', 'first', ids.uuid());
  const others = {
    openGroupId: await aGroup(server, 'open', 'second', ids.uuid()),
    askingGroupId: await aGroup(server, 'request', 'third', ids.uuid()),
    invitedGroupId: await aGroup(server, 'invite', 'fourth', ids.uuid()),
  };
  const people = {
    ann: await aMember(server, groupId, 'Ann'),
    bea: await aMember(server, groupId, 'Bea'),
    cleo: await aMember(server, groupId, 'Cleo'),
    mo: await aMember(server, groupId, 'Mo'),
  };
  await appoint(server, people.mo, 'moderator');
  const { post } = await open(people.cleo, groupId, { clientId: ids.uuid(), anonymous: false, title: 'Evenings' });
  const roomId = await roomOf(people.cleo, groupId);
  const voiced = await open(people.cleo, groupId, { clientId: ids.uuid(), anonymous: true, title: 'Mornings' });
  await reply(people.ann, post.threadId, { clientId: ids.uuid(), body: 'Ann here.' });
  await reply(people.bea, post.threadId, { clientId: ids.uuid(), body: 'Bea here.' });
  const beginning = { groupId, ...others, roomId, threadId: post.threadId, cleosPosts: [post.id, voiced.post.id] };
  return { people, beginning };
}
