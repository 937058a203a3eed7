import { readFileSync } from 'node:fs';
import type { Client } from 'pg';
import { type NameWords, pseudonym } from '../../src/authorship/pseudonyms.rules.js';
import { ContentNote } from '../../src/readers/index.js';
import * as sql from './filling.sql.js';
import { SEED, SIZES } from './sizes.js';
import { textsOf } from './texts.js';

/** Fills an empty, migrated database with the data set: the same rows for the same seed. */
export async function fill(client: Client): Promise<void> {
  await client.query(`set bench.seed = '${SEED.replace(/\W/g, '')}'`);
  await client.query(sql.CHANCE);
  for (const [n, { body, nodes }] of textsOf(SEED, SIZES.texts).entries()) {
    await client.query('insert into bench.text values ($1, $2, $3)', [n, body, JSON.stringify(nodes)]);
  }
  await client.query(sql.GROUPS, [SIZES.groups]);
  await client.query(sql.ACCOUNTS, [SIZES.accounts]);
  await client.query(sql.MEMBERSHIPS, [SIZES.groups, SIZES.accounts]);
  await client.query(sql.THREADS, [SIZES.threads, SIZES.groups]);
  await client.query(sql.PERSONAS);
  await client.query(sql.POSTS, [SIZES.accounts, SIZES.texts, Object.values(ContentNote)]);
  await client.query(sql.REACTIONS, [SIZES.posts, SIZES.reactions]);
  await client.query(sql.OWN_ITEMS, [SIZES.accounts]);
  await client.query(sql.READ_POSITIONS, [SIZES.accounts, SIZES.threads]);
}

/** Writes down in plain the name of every voice there is by now, which Beside works out as it reads. */
export async function nameVoices(client: Client): Promise<void> {
  const words = JSON.parse(readFileSync('content/pseudonyms.en.json', 'utf8')) as NameWords;
  const { rows } = await client.query<{ scope: Buffer; author_tag: Buffer; n: number }>(
    'select * from authorship.persona',
  );
  await client.query('insert into bench.voice_name select * from unnest($1::bytea[], $2::bytea[], $3::text[])', [
    rows.map((row) => row.scope),
    rows.map((row) => row.author_tag),
    rows.map((row) => pseudonym(words, row.scope, row.n)),
  ]);
}

/** How many rows there are, for the report: what was meant to be there must be. */
export async function countRows(client: Client): Promise<Record<string, number>> {
  const { rows } = await client.query<Record<string, number>>(
    `select (select count(*)::int from groups.support_group) as groups,
            (select count(*)::int from identity.account) as accounts,
            (select count(*)::int from discussions.thread) as threads,
            (select count(*)::int from discussions.post) as posts,
            (select count(*)::int from discussions.post where author_tag is not null) as anonymous,
            (select count(*)::int from discussions.reaction) as reactions`,
  );
  return rows[0]!;
}
