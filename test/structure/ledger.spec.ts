import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { cloneDatabase } from '../setup/database.js';
import { faultsOf, readLedger } from './ledger.js';

describe('the column ledger', () => {
  const ledger = readLedger();
  let database: Awaited<ReturnType<typeof cloneDatabase>>;
  let client: pg.Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    client = new pg.Client(database.url);
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  /** The faults after a change to the schema, which is then taken back. */
  async function faultsAfter(change: string, entries: Record<string, Record<string, string>> = {}): Promise<string[]> {
    await client.query('begin');
    try {
      await client.query(change);
      const changed = structuredClone(ledger) as Record<string, Record<string, string>>;
      for (const [table, columns] of Object.entries(entries)) changed[table] = { ...changed[table], ...columns };
      return await faultsOf(client, changed as typeof ledger);
    } finally {
      await client.query('rollback');
    }
  }

  it('is true of every column of the database', async () => {
    expect(await faultsOf(client, ledger)).toEqual([]);
  });

  it.each<[string, string, Record<string, Record<string, string>>, RegExp]>([
    ['a column that nobody listed', 'alter table chat.room add mood text', {}, /chat\.room\.mood is not in the ledger/],
    [
      'a listed column that is gone',
      'alter table chat.room drop closed',
      {},
      /chat\.room\.closed is in the ledger and/,
    ],
    ['a table that nobody listed', 'create table chat.seen (id uuid)', {}, /chat\.seen\.id is not in the ledger/],
    [
      'a view that nobody listed',
      'create view chat.who as select author_id from chat.message',
      {},
      /chat\.who\.author_id/,
    ],
    ['a class that does not exist', 'select 1', { 'chat.room': { closed: 'harmless' } }, /closed has a class/],
    ['a serial', 'alter table chat.room add n serial', { 'chat.room': { n: 'none' } }, /counts its rows/],
    [
      'an identity',
      'alter table chat.room add n integer generated always as identity',
      { 'chat.room': { n: 'none' } },
      /counts its rows/,
    ],
    [
      'a time that is taken by itself',
      'alter table chat.room add opened_hour timestamptz default now()',
      { 'chat.room': { opened_hour: 'coarse-time' } },
      /takes the time by itself/,
    ],
    [
      'a date that is taken by itself',
      'alter table chat.room add opened_on date default current_date',
      { 'chat.room': { opened_on: 'coarse-time' } },
      /takes the time by itself/,
    ],
    [
      'an id that is made by itself',
      'alter table chat.room add other uuid default gen_random_uuid()',
      { 'chat.room': { other: 'none' } },
      /makes an id by itself/,
    ],
    [
      'a time called nothing',
      'alter table chat.room add opened_hour timestamptz',
      { 'chat.room': { opened_hour: 'none' } },
      /is not classed as one/,
    ],
    [
      'a fine time called coarse',
      'alter table chat.room add opened_at timestamptz',
      { 'chat.room': { opened_at: 'coarse-time' } },
      /does not say how coarse/,
    ],
    [
      'an hour beside an account',
      'alter table identity.session add seen_hour timestamptz',
      { 'identity.session': { seen_hour: 'coarse-time' } },
      /identity\.session keeps a time finer than a date beside an account/,
    ],
    [
      'an account beside a tag',
      'alter table groups.membership add account_id uuid references identity.account',
      { 'groups.membership': { account_id: 'account-key' } },
      /groups\.membership keeps an account beside a tag/,
    ],
    [
      'an account called nothing',
      'alter table discussions.reaction add whose uuid references identity.account',
      { 'discussions.reaction': { whose: 'none' } },
      /refers to an account/,
    ],
    [
      'a row that may name its anonymous author',
      'alter table discussions.post drop constraint post_check',
      {},
      /discussions\.post can keep an account and a tag in one row/,
    ],
    [
      'a last visit',
      'alter table identity.account add last_seen_on date',
      { 'identity.account': { last_seen_on: 'coarse-time' } },
      /device or place/,
    ],
  ])('catches %s', async (_, change, entries, fault) => {
    expect((await faultsAfter(change, entries)).join('\n')).toMatch(fault);
  });
});
