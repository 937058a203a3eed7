import { randomBytes, randomUUID } from 'node:crypto';
import type { TestServer } from '../setup/server.js';
import { Person } from '../world/person.js';

/**
 * Puts one row of everything that has an id into the database, in a secret group of somebody else: for asking after it
 * as a stranger. Written past the services on purpose, because it has to be there before any service is asked.
 */
export async function furnish(server: TestServer): Promise<void> {
  await new Person(server).signUp();
  const [account] = await server.sql<{ id: string }>('select id from identity.account limit 1');
  const id = () => randomUUID();
  const [group, thread, post, room, message, item, decision] = [id(), id(), id(), id(), id(), id(), id()];
  const rows: Record<string, Record<string, unknown>> = {
    'groups.support_group': {
      ...{ id: group, slug: 'elsewhere', name: 'Elsewhere', purpose: 'A place of others.', joining: 'secret' },
      ...{ question: null, rules: [], position: 1_000, activity: 1, read_only: false },
    },
    'identity.staff_role': { id: id(), account_id: account!.id, group_id: group, role: 'host' },
    'groups.join_request': {
      id: id(),
      group_id: group,
      tag: randomBytes(16),
      kid: null,
      sealed_answer: null,
      state: 'waiting',
    },
    'groups.invite': { id: id(), group_id: group, code_hash: randomBytes(32), expires_on: '2027-01-01', used: false },
    'discussions.thread': {
      ...{ id: thread, group_id: group, scope: randomBytes(16), title: 'A thread', wanted: 'listening', last_seq: 1 },
      ...{ bumped: 1, answered: false, locked: false, opened_hour: '2026-03-04T10:00:00Z' },
    },
    'discussions.post': {
      ...{ id: post, thread_id: thread, seq: 1, ...speaker(account!.id), body: 'Words.', nodes: '[]', notes: [] },
      ...{ state: 'standing', edited: false, written_hour: '2026-03-04T10:00:00Z' },
    },
    'chat.room': { id: room, group_id: group, last_seq: 0, time_zone: 'UTC', closed: false },
    'chat.message': {
      ...{ id: message, room_id: room, ...speaker(account!.id), body: 'Words.', nodes: '[]', notes: [] },
      ...{ state: 'standing', edited: false, written_minute: '2026-03-04T10:20:00Z', written_on: '2026-03-04' },
    },
    'moderation.case_item': {
      ...{ id: item, subject_kind: 'post', subject_id: post, group_id: group, lane: 'today', why: ['report'] },
      ...{ state: 'open', version: 1, opened_hour: '2026-03-04T10:00:00Z' },
    },
    'moderation.report': {
      ...{ id: id(), case_id: item, subject_kind: 'post', subject_id: post, tag: randomBytes(16), kind: 'report' },
      ...{ reason: 'unkind', words: null },
    },
    'moderation.decision': {
      ...{ id: decision, case_id: item, subject_kind: 'post', subject_id: post, action: 'leave', rule: null },
      ...{ made_by: account!.id, made_at: '2026-03-04T10:20:30Z', client_id: id() },
    },
    'moderation.notice': {
      ...{ id: id(), decision_id: decision, kind: 'care-note', subject_kind: 'post', subject_id: post },
      ...{ ...speaker(account!.id), statement: '{}', written_hour: '2026-03-04T10:00:00Z' },
    },
  };
  for (const [table, row] of Object.entries(rows)) await insert(server, table, row);
}

const speaker = (accountId: string) => ({ scope: randomBytes(16), author_id: accountId, author_tag: null });

// What stands in a column that a row here says nothing of.
const ANYTHING: Record<string, () => unknown> = {
  uuid: () => randomUUID(),
  bytea: () => randomBytes(16),
  boolean: () => false,
  ARRAY: () => [],
  jsonb: () => '[]',
  date: () => '2026-03-04',
  'timestamp with time zone': () => '2026-03-04T10:00:00Z',
  integer: () => 1,
  smallint: () => 1,
  text: () => 'words',
};

async function insert(server: TestServer, table: string, given: Record<string, unknown>): Promise<void> {
  const columns = await server.sql<{ name: string; type: string; needed: boolean }>(
    `select column_name as name, data_type as type, is_nullable = 'NO' and column_default is null as needed
     from information_schema.columns where table_schema || '.' || table_name = $1`,
    [table],
  );
  const row = columns
    .filter(({ name, needed }) => needed || given[name] !== undefined)
    .map(({ name, type }) => [name, name in given ? given[name] : ANYTHING[type]!()] as const);
  const names = row.map(([name]) => name).join(', ');
  const places = row.map((_, i) => `$${i + 1}`).join(', ');
  await server.sql(
    `insert into ${table} (${names}) values (${places})`,
    row.map(([, value]) => value),
  );
}
