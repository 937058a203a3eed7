import { createHmac } from 'node:crypto';
import { Database } from '../../../src/kernel/database.js';
import { Log } from '../../../src/kernel/log.js';
import { accountOf } from '../../world/groups.js';
import type { Person } from '../../world/person.js';
import type { World } from './world.js';

type Rows = (sql: string, values?: readonly unknown[]) => Promise<object[]>;

/** A mistake somebody could make, done right after every anonymous post is written. */
export interface Leak {
  name: string;
  /** Which check has to notice it. */
  caughtBy: 'swap' | 'split' | 'shapes';
  /** Tables and columns it needs. */
  schema?: string;
  happen(rows: Rows, what: { account: string; post: string; thread: string; clock: Date; log: Log }): Promise<unknown>;
}

const table = (columns: string) => `create schema leak; create table leak.kept (${columns})`;

export const LEAKS: Leak[] = [
  {
    name: 'a table of who wrote what',
    caughtBy: 'swap',
    schema: table('account uuid, post uuid'),
    happen: (rows, { account, post }) => rows('insert into leak.kept values ($1, $2)', [account, post]),
  },
  {
    name: 'when somebody was last here',
    caughtBy: 'swap',
    schema: 'alter table identity.account add last_seen date',
    happen: (rows, { account, clock }) =>
      rows('update identity.account set last_seen = $2 where id = $1', [account, clock]),
  },
  {
    name: 'how often somebody wrote',
    caughtBy: 'swap',
    schema: 'alter table identity.account add posts integer not null default 0',
    happen: (rows, { account }) => rows('update identity.account set posts = posts + 1 where id = $1', [account]),
  },
  {
    name: 'an update that changes nothing',
    caughtBy: 'swap',
    happen: (rows, { account }) => rows('update identity.account set id = id where id = $1', [account]),
  },
  {
    name: 'a lock on the account',
    caughtBy: 'swap',
    happen: (rows, { account }) => rows('select 1 from identity.account where id = $1 for update', [account]),
  },
  {
    name: 'a repeat remembered by account',
    caughtBy: 'swap',
    schema: table('account uuid, thread uuid, unique (account, thread)'),
    happen: (rows, { account, thread }) =>
      rows('insert into leak.kept values ($1, $2) on conflict do nothing', [account, thread]),
  },
  {
    name: 'a limit counted by account',
    caughtBy: 'swap',
    schema: table('account uuid primary key, points integer'),
    happen: (rows, { account }) =>
      rows('insert into leak.kept values ($1, 1) on conflict (account) do update set points = kept.points + 1', [
        account,
      ]),
  },
  {
    name: 'following what one wrote in',
    caughtBy: 'swap',
    schema: table('thread uuid, account uuid'),
    happen: (rows, { account, thread }) => rows('insert into leak.kept values ($2, $1)', [account, thread]),
  },
  {
    name: 'a notification for the writer',
    caughtBy: 'swap',
    schema: table('id uuid, account text, words text'),
    happen: (rows, { account, post }) =>
      rows('insert into leak.kept values ($2, $1, $3)', [account, post, `${account.slice(0, 8)} has written`]),
  },
  {
    name: 'a log line about the writer',
    caughtBy: 'swap',
    happen: async (_, { account, log }) => log.event('written', { where: account }),
  },
  {
    name: "a mailbox named by a key of the server's",
    caughtBy: 'split',
    schema: table('box bytea, post uuid'),
    happen: (rows, { account, post }) =>
      rows('insert into leak.kept values ($1, $2)', [createHmac('sha256', 'ours').update(account).digest(), post]),
  },
  {
    name: 'ids that carry the time',
    caughtBy: 'shapes',
    schema: table('id uuid, post uuid'),
    happen: (rows, { post, clock }) => {
      const time = clock.getTime().toString(16).padStart(12, '0');
      const id = `${time.slice(0, 8)}-${time.slice(8)}-7${post.slice(15)}`;
      return rows('insert into leak.kept values ($1, $2)', [id, post]);
    },
  },
  {
    name: 'ids that are counted',
    caughtBy: 'shapes',
    schema: table('id serial, post uuid'),
    happen: (rows, { post }) => rows('insert into leak.kept (post) values ($1)', [post]),
  },
  {
    name: 'the second in which it was written',
    caughtBy: 'shapes',
    schema: 'alter table discussions.post add written_at timestamptz',
    happen: (rows, { post, clock }) => rows('update discussions.post set written_at = $2 where id = $1', [post, clock]),
  },
];

/** Lets a leak happen whenever one of these people writes a post without their name. */
export async function plant(leak: Leak, world: World, actors: { of(post: number): Person }): Promise<void> {
  const { app, clock } = world.server;
  const db = app.get(Database, { strict: false });
  const log = app.get(Log, { strict: false });
  const rows = db.rows.bind(db) as Rows;
  const accounts = new Map<Person, string>();
  for (const who of [world.people.ann, world.people.bea]) accounts.set(who, await accountOf(world.server, who));
  let posts = 0;
  db.rows = (async (sql: string, values: readonly unknown[] = []) => {
    const result = await rows(sql, values);
    const [post, thread, , , , tag] = values as string[];
    if (sql.startsWith('insert into discussions.post ') && tag) {
      const account = accounts.get(actors.of(posts))!;
      posts += 1;
      await leak.happen(rows, { account, post: post!, thread: thread!, clock: clock.now(), log });
    }
    return result;
  }) as typeof db.rows;
}
