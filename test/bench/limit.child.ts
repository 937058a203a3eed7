// The limit: bare Fastify and pg with as many connections as Beside has. Every read is one named statement whose text
// is the answer; a reply is one transaction of the inserts and updates alone.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import fastify, { type FastifyRequest } from 'fastify';
import pg from 'pg';
import { serve } from './children.js';
import { GROUP_HOME, REPLY, THREAD_PAGE } from './limit.sql.js';
import { SEED } from './sizes.js';
import { textsOf } from './texts.js';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const server = fastify();
const [words] = textsOf(SEED, 1);
const nodes = JSON.stringify(words!.nodes);

function tokenHash(request: FastifyRequest): string {
  const token = /beside=([\w-]{43})/.exec(request.headers.cookie ?? '')![1]!;
  return createHash('sha256').update(Buffer.from(token, 'base64url')).digest('hex');
}

for (const [path, text] of Object.entries({ '/thread': THREAD_PAGE, '/group': GROUP_HOME })) {
  server.post(path, async (request, reply) => {
    const values = [tokenHash(request), (request.body as { id: string }).id];
    const { rows } = await pool.query<{ answer: string }>({ name: path, text, values });
    return reply.header('content-type', 'application/json; charset=utf-8').send(rows[0]!.answer);
  });
}

server.post('/reply', async (request) => {
  const { threadId, anonymous, body } = request.body as { threadId: string; anonymous: boolean; body: string };
  const client = await pool.connect();
  const run = <Row extends object>(name: keyof typeof REPLY, values: unknown[]) =>
    client.query<Row>({ name, text: REPLY[name], values });
  try {
    await client.query('begin');
    const { rows } = await run<{ scope: Buffer; group_id: string; last_seq: number }>('thread', [threadId]);
    const thread = rows[0]!;
    const [id, seq, hour] = [randomUUID(), thread.last_seq + 1, new Date()];
    const tag = anonymous ? voiceOf(threadId) : null;
    if (tag) await run('voice', [thread.scope, tag]);
    const moved = await run<{ activity: number }>('activity', [thread.group_id]);
    await run('moveOn', [threadId, seq, moved.rows[0]!.activity, hour]);
    const author = [anonymous ? null : ACCOUNT, tag];
    await run('insert', [
      id,
      threadId,
      seq,
      thread.scope,
      ...author,
      body,
      nodes,
      hour,
      randomBytes(16),
      randomBytes(16),
    ]);
    await client.query('commit');
    return { data: { writePost: { replayed: false, post: { id, threadId, seq } } } };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
});

/** A voice of the thread, the same each time, as a member has one. */
function voiceOf(threadId: string): Buffer {
  return createHash('sha256').update(threadId).digest().subarray(0, 16);
}

const ACCOUNT = (await pool.query<{ id: string }>('select id from identity.account limit 1')).rows[0]!.id;
const url = await server.listen({ port: 0, host: '127.0.0.1' });
serve(
  url,
  () => undefined,
  () => server.close(),
);
