import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '../../src/kernel/database.js';
import { Articles } from '../../src/library/index.js';
import { startServer, type TestServer } from '../setup/server.js';
import { open, READ, reply } from '../world/conversations.js';
import { aGroup, aMember } from '../world/groups.js';
import type { Person } from '../world/person.js';

const HOME = `query ($id: Id!) {
  group(id: $id) { name crowd viewerCan shelf { kind title targetId } }
  groupThreads(groupId: $id) { edges { node { title lastSeq readUpTo isWaiting isFollowed opener { name isYou } } } }
}`;
const PAGE = `query ($id: Id!) { thread(id: $id) { thread { isFollowed } posts { edges { node {
  id author { name } body isKept reactions { mine } quote { author { name } excerpt }
} } } } }`;
const FOLLOWED = '{ followedThreads { id title readUpTo isFollowed opener { name } } }';
const KEPT = 'query ($first: Int) { keptPosts(first: $first) { edges { node { id author { name } isKept } } } }';

describe('the statements behind a list', () => {
  let server: TestServer;
  let groupId: string;
  let maya: Person;
  let threadId: string;
  let sent: number;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    maya = await aMember(server, groupId, 'Maya');
    const ruth = await aMember(server, groupId, 'Ruth');
    for (let i = 0; i < 8; i += 1) {
      threadId = (await open(ruth, groupId, { anonymous: i % 2 === 0 })).post.threadId;
      await maya.send('mutation ($id: Id!) { followThread(id: $id) { id } }', { id: threadId });
    }
    let last: string | null = null;
    for (let i = 0; i < 8; i += 1) {
      const quotes = i % 2 ? last : null;
      const { post } = await reply(i % 2 ? maya : ruth, threadId, { anonymous: i % 3 === 0, notes: ['SCAN'], quotes });
      last = post.id;
      if (i % 2 === 0) await react(maya, post.id);
      await maya.send('mutation ($id: Id!) { keepPost(id: $id) { id } }', { id: post.id });
    }
    await maya.send('mutation { chooseShowing(note: SCAN, showing: HIDE) { note } }');
    await maya.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 3) }', { id: threadId });
    await pin(server, groupId, 'article', await anArticle(server));
    countStatements(server.app.get(Database));
  });
  afterAll(() => server.stop());

  it('are at most five for a thread with its posts, quotes, reactions, covers and authors', async () => {
    sent = 0;
    const { thread } = await maya.send(PAGE, { id: threadId });
    expect(thread.posts.edges).toHaveLength(9);
    expect(thread.posts.edges.filter(({ node }: any) => node.quote)).not.toEqual([]);
    expect(sent).toBeGreaterThan(1);
    expect(sent).toBeLessThanOrEqual(5);
  });

  it('are at most six for a group with its shelf, its threads and what is unread', async () => {
    sent = 0;
    const { group, groupThreads } = await maya.send(HOME, { id: groupId });
    expect(group.shelf).toHaveLength(2);
    expect(groupThreads.edges).toHaveLength(8);
    expect(sent).toBeGreaterThan(1);
    expect(sent).toBeLessThanOrEqual(6);
  });

  it('are two more, however many threads stand on its shelf', async () => {
    for (const { id } of await server.sql<{ id: string }>('select id from discussions.thread limit 3')) {
      await pin(server, groupId, 'thread', id);
    }
    sent = 0;
    const { group } = await maya.send(HOME, { id: groupId });
    expect(group.shelf).toHaveLength(5);
    expect(sent).toBeLessThanOrEqual(8);
  });

  it('are five for the threads one follows, and six for the posts one keeps, however many', async () => {
    await maya.send('mutation { chooseShowing(note: SCAN, showing: COVER) { note } }');
    sent = 0;
    expect((await maya.send(FOLLOWED)).followedThreads).toHaveLength(8);
    expect(sent).toBeLessThanOrEqual(5);
    for (const first of [2, 8]) {
      sent = 0;
      expect((await maya.send(KEPT, { first })).keptPosts.edges).toHaveLength(first);
      expect(sent).toBeLessThanOrEqual(6);
    }
  });

  it('are at most five for what was found', async () => {
    const SEARCH = `query ($groupId: Id, $first: Int) { searchPosts(words: "words", groupId: $groupId, first: $first) {
      edges { node { threadTitle excerpt post { id body author { name } reactions { mine } } } } } }`;
    for (const page of [{ first: 3 }, { first: 15 }, { first: 15, groupId }]) {
      sent = 0;
      expect((await maya.send(SEARCH, page)).searchPosts.edges).toHaveLength(page.first);
      expect(sent).toBeLessThanOrEqual(5);
    }
  });

  it('do not grow with the list', async () => {
    const counts: number[] = [];
    for (const first of [3, 9]) {
      sent = 0;
      await maya.send(READ, { id: threadId, first });
      counts.push(sent);
    }
    expect(counts[1]).toBe(counts[0]);
  });

  function countStatements(db: Database): void {
    const rows = db.rows.bind(db);
    db.rows = (sql, values) => {
      sent += 1;
      return rows(sql, values);
    };
  }
});

async function react(person: Person, id: string): Promise<void> {
  await person.send('mutation ($id: Id!) { reactToPost(id: $id, kind: WITH_YOU) { id } }', { id });
}

async function pin(server: TestServer, groupId: string, kind: string, targetId: string): Promise<void> {
  await server.sql(
    `insert into groups.pin (group_id, position, kind, target_id)
     select $1, count(*) + 1, $2, $3 from groups.pin where group_id = $1`,
    [groupId, kind, targetId],
  );
}

async function anArticle(server: TestServer): Promise<string> {
  const articles = server.app.get(Articles, { strict: false });
  await articles.addMissing();
  return (await articles.all())[0]!.id;
}
