import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../../src/kernel/embedded-postgres/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember } from '../../world/groups.js';
import type { Person } from '../../world/person.js';

/** How often the database is asked again, and how many times at most. */
const PAUSE = 50;
const MOST_TRIES = 300;

describe('while the database is away', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;
  let server: TestServer;
  let member: Person;
  let groupId: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'beside-away-'));
    chmodSync(folder, 0o755);
    postgres = await startEmbeddedPostgres(folder);
    server = await startServer({ databaseUrl: postgres.url });
    groupId = await aGroup(server);
    member = await aMember(server, groupId);
  });
  afterAll(async () => {
    await server.stop();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('every answer is a plain "unavailable", nothing is lost, and everything goes on by itself afterwards', async () => {
    const { post } = await say.open(member, groupId, { title: 'before' });
    const input = say.replying(post.threadId, { anonymous: true, body: 'written while it was away' });
    process.kill(postgres.pid(), 'SIGKILL');

    const codes = new Set<string>();
    let written: string | undefined;
    for (let tries = 0; !written && tries < MOST_TRIES; tries += 1) {
      const answer = await member.post<any>(say.REPLY, { input });
      for (const error of answer.errors ?? []) codes.add(error.extensions.code);
      written = answer.data?.writePost?.post.id;
      if (!written) await sleep(PAUSE);
    }
    expect([...codes]).toEqual(['UNAVAILABLE']);
    expect(written).toBeDefined();

    // The same request was sent again and again: it is there once.
    const { posts } = await say.read(member, post.threadId);
    expect(posts.map((line: any) => line.id)).toEqual([post.id, written]);
    expect(await (await member.fetch('/readyz')).text()).toBe('ok');
  });
});
