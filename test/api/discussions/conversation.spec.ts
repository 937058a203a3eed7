import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { accountOf, aGroup, aMember, appoint } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';
import * as say from '../../world/conversations.js';

describe('a conversation', () => {
  let server: TestServer;
  let groupId: string;
  let maya: Person;
  let ruth: Person;
  let stranger: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    maya = await aMember(server, groupId, 'Maya');
    ruth = await aMember(server, groupId, 'Ruth');
    stranger = await new Person(server).signUp();
  });
  afterAll(() => server.stop());

  it('is opened by name or anonymously, from the very first post, and its author alone knows it is theirs', async () => {
    const named = await say.open(maya, groupId, { title: 'By name', anonymous: false });
    const anonymous = await say.open(maya, groupId, { title: 'Without', anonymous: true });
    expect(named.post.author).toEqual({ name: 'Maya', isAnonymous: false, isYou: true });
    expect(anonymous.post.author).toMatchObject({ isAnonymous: true, isYou: true });
    const seen = await say.read(ruth, anonymous.post.threadId);
    expect(seen.posts[0].author).toEqual({ ...anonymous.post.author, isYou: false });
    expect(seen.posts[0].author.name).toMatch(/^\S+ \S+$/);
  });

  it('keeps one pseudonym in a thread and takes another elsewhere', async () => {
    const first = await say.open(maya, groupId, { anonymous: true });
    const again = await say.reply(maya, first.post.threadId, { anonymous: true });
    const names = new Set<string>();
    for (let i = 0; i < 5; i += 1) names.add((await say.open(maya, groupId, { anonymous: true })).post.author.name);
    expect(again.post.author.name).toBe(first.post.author.name);
    expect(names.size).toBeGreaterThan(3);
  });

  it('asks for a display name before anything is written under one', async () => {
    const shy = await aMember(server, groupId);
    expect(await shy.refused(say.OPEN, { input: say.opening(groupId, { anonymous: false }) })).toMatchObject({
      code: 'DISPLAY_NAME',
    });
    expect((await say.open(shy, groupId, { anonymous: true })).post.author.isYou).toBe(true);
  });

  it('writes nothing keyed by the account for an anonymous post', async () => {
    const account = await accountOf(server, maya);
    const before = await traces(server, account);
    const { post } = await say.open(maya, groupId, { anonymous: true });
    await say.reply(maya, post.threadId, { anonymous: true });
    expect(await traces(server, account)).toEqual(before);
  });

  it('does not exist for somebody who is not a member, nor is anything in it found by its id', async () => {
    const { post } = await say.open(maya, groupId, {});
    const absent = clientId();
    for (const id of [post.threadId, absent]) {
      expect(await stranger.refused(say.READ, { id })).toEqual({ code: 'NOT_FOUND' });
      expect(await stranger.refused(say.REPLY, { input: say.replying(id, {}) })).toEqual({ code: 'NOT_FOUND' });
    }
    for (const id of [post.id, absent]) {
      expect(await stranger.refused('query ($id: Id!) { openPost(id: $id) { id } }', { id })).toEqual({
        code: 'NOT_FOUND',
      });
      expect(await stranger.refused('mutation ($id: Id!) { deletePost(id: $id) { id } }', { id })).toEqual({
        code: 'NOT_FOUND',
      });
    }
    expect(await stranger.refused(say.LIST, { groupId })).toEqual({ code: 'NOT_FOUND' });
  });

  it('ends for a member who left the group, who still changes and takes back their own words', async () => {
    const leaver = await aMember(server, groupId, 'Leaver');
    const { post } = await say.open(leaver, groupId, { anonymous: true });
    await leaver.send('mutation ($id: Id!) { leaveGroup(groupId: $id) }', { id: groupId });
    expect(await leaver.refused(say.READ, { id: post.threadId })).toEqual({ code: 'NOT_FOUND' });
    expect((await say.edit(leaver, post.id, 'other words')).body[0].spans[0].text).toBe('other words');
    await say.takeBack(leaver, post.id);
  });

  it('is written once for each client id, however often and however fast it is sent', async () => {
    const { post } = await say.open(maya, groupId, {});
    const input = say.replying(post.threadId, { anonymous: true, body: 'once' });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ruth.send(say.REPLY, { input })));
    expect(new Set(answers.map((answer) => answer.writePost.post.id)).size).toBe(1);
    expect(answers.filter((answer) => !answer.writePost.replayed)).toHaveLength(1);
    expect(await ruth.refused(say.REPLY, { input: { ...input, body: 'twice' } })).toMatchObject({ code: 'CONFLICT' });
    await say.edit(ruth, answers[0].writePost.post.id, 'changed since');
    expect((await ruth.send(say.REPLY, { input })).writePost.replayed).toBe(true);
    const opening = say.opening(groupId, { anonymous: true });
    const twins = await Promise.all([maya.send(say.OPEN, { input: opening }), maya.send(say.OPEN, { input: opening })]);
    expect(twins[0].openThread.post.id).toBe(twins[1].openThread.post.id);
  });

  it('keeps the order of writing without gaps when many write at once', async () => {
    const { post } = await say.open(maya, groupId, {});
    await Promise.all(
      Array.from({ length: 12 }, (_, i) => say.reply(i % 2 ? maya : ruth, post.threadId, { anonymous: i % 3 === 0 })),
    );
    const { posts } = await say.read(ruth, post.threadId);
    expect(posts.map((line: { seq: number }) => line.seq)).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
  });

  it('comes in pages, and begins at the first unread with two read above it', async () => {
    const { post } = await say.open(maya, groupId, {});
    for (let i = 0; i < 6; i += 1) await say.reply(maya, post.threadId, {});
    const page = await say.read(ruth, post.threadId, { first: 3, after: '2' });
    expect(page.posts.map((line: { seq: number }) => line.seq)).toEqual([3, 4, 5]);
    expect(page.pageInfo).toEqual({ hasNextPage: true, endCursor: '5' });
    await ruth.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 5) }', { id: post.threadId });
    const unread = await say.read(ruth, post.threadId, { fromUnread: true });
    expect(unread.posts[0].seq).toBe(4);
    expect(unread.thread.readUpTo).toBe(5);
    expect(await ruth.refused(say.READ, { id: post.threadId, first: 51 })).toMatchObject({
      code: 'TOO_MANY',
      field: 'first',
    });
    expect(await ruth.refused(say.READ, { id: post.threadId, after: 'x' })).toMatchObject({
      code: 'INVALID',
      field: 'after',
    });
  });

  it('leaves a tombstone that keeps the place when its author takes words back', async () => {
    const { post } = await say.open(maya, groupId, {});
    const reply = await say.reply(ruth, post.threadId, { anonymous: true, body: 'a secret wish' });
    await say.reply(maya, post.threadId, {});
    expect(await maya.refused('mutation ($id: Id!) { deletePost(id: $id) { id } }', { id: reply.post.id })).toEqual({
      code: 'NOT_FOUND',
    });
    await say.takeBack(ruth, reply.post.id);
    const { posts } = await say.read(maya, post.threadId);
    expect(posts[1]).toMatchObject({ seq: 2, state: 'DELETED', body: null, author: null });
    expect(await server.sql(`select 1 from discussions.post where body like '%secret wish%'`)).toEqual([]);
    expect(await ruth.refused(say.EDIT, { input: { postId: reply.post.id, body: 'x', notes: [] } })).toMatchObject({
      code: 'STALE',
    });
  });

  it('waits for a first reply from somebody else, and hosts see what waits', async () => {
    const other = await aGroup(server);
    const writer = await aMember(server, other, 'Writer');
    const host = await aMember(server, other, 'Hester');
    await appoint(server, host, 'host', other);
    const waiting = await say.open(writer, other, { title: 'hello' });
    await say.open(writer, other, { title: 'just saying', wanted: 'NOTHING' });
    await say.reply(writer, waiting.post.threadId, { anonymous: true });
    const WAITING =
      'query ($groupId: Id!) { waitingThreads(groupId: $groupId) { edges { node { id title isWaiting } } } }';
    expect((await host.send(WAITING, { groupId: other })).waitingThreads.edges).toEqual([
      { node: { id: waiting.post.threadId, title: 'hello', isWaiting: true } },
    ]);
    expect(await writer.refused(WAITING, { groupId: other })).toMatchObject({ code: 'NOT_ALLOWED' });
    // Written by the same person, and nothing may say so.
    await say.reply(writer, waiting.post.threadId, { anonymous: false });
    expect((await host.send(WAITING, { groupId: other })).waitingThreads.edges).toEqual([]);
  });

  it('says how long a first reply usually takes, once ten were answered', async () => {
    const other = await aGroup(server);
    const asker = await aMember(server, other, 'Asker');
    const answerer = await aMember(server, other, 'Answerer');
    const EXPECTED = 'query ($groupId: Id!) { expectedHours(groupId: $groupId) }';
    for (let i = 0; i < 10; i += 1) {
      expect((await asker.send(EXPECTED, { groupId: other })).expectedHours).toBeNull();
      const { post } = await say.open(asker, other, {});
      server.clock.advance({ hours: 3 });
      await say.reply(answerer, post.threadId, {});
    }
    expect((await asker.send(EXPECTED, { groupId: other })).expectedHours).toBe(3);
  });

  it('shows times by the hour only', async () => {
    const { post } = await say.open(maya, groupId, {});
    expect(post.writtenHour).toMatch(/T\d\d:00:00\.000Z$/);
  });

  it('takes words of support, one of each kind from each, and shows no numbers', async () => {
    const { post } = await say.open(maya, groupId, {});
    const REACT =
      'mutation ($id: Id!, $kind: ReactionKind!, $on: Boolean!) { reactToPost(id: $id, kind: $kind, on: $on) { reactions { present mine } } }';
    const react = async (person: Person, kind: string, on = true) =>
      (await person.send(REACT, { id: post.id, kind, on })).reactToPost.reactions;
    await react(ruth, 'WITH_YOU');
    expect(await react(ruth, 'WITH_YOU')).toEqual({ present: ['WITH_YOU'], mine: ['WITH_YOU'] });
    expect((await say.read(maya, post.threadId)).posts[0].reactions).toEqual({ present: ['WITH_YOU'], mine: [] });
    expect(await react(ruth, 'WITH_YOU', false)).toEqual({ present: [], mine: [] });
    expect(await maya.refused(REACT, { id: post.id, kind: 'THANK_YOU', on: true })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await stranger.refused(REACT, { id: post.id, kind: 'THANK_YOU', on: true })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('keeps drafts that only their writer can read, until they discard them', async () => {
    const SAVE = 'mutation ($id: Id!, $text: String!) { saveDraft(kind: GROUP, id: $id, text: $text) }';
    const READ = 'query ($id: Id!) { draft(kind: GROUP, id: $id) }';
    await maya.send(SAVE, { id: groupId, text: 'words I cannot say yet' });
    expect((await maya.send(READ, { id: groupId })).draft).toBe('words I cannot say yet');
    expect((await ruth.send(READ, { id: groupId })).draft).toBeNull();
    const stored = await server.sql<{ sealed: Buffer }>('select sealed from discussions.draft');
    expect(stored[0]!.sealed.includes('words')).toBe(false);
    await maya.send('mutation ($id: Id!) { discardDraft(kind: GROUP, id: $id) }', { id: groupId });
    expect((await maya.send(READ, { id: groupId })).draft).toBeNull();
  });

  it('refuses words that cannot be kept, naming the field, and keeps nothing of them', async () => {
    const refusals: [object, object][] = [
      [{ body: '   ' }, { code: 'TOO_SHORT', field: 'body' }],
      [{ body: 'x'.repeat(10_001) }, { code: 'TOO_LONG', field: 'body', limit: 10_000 }],
      [{ body: 'a\u0000b' }, { code: 'INVALID', field: 'body' }],
      [{ body: 'a\ud800b' }, { code: 'INVALID', field: 'body' }],
      [{ title: 'x'.repeat(121) }, { code: 'TOO_LONG', field: 'title', limit: 120 }],
      [{ title: 'two\nlines' }, { code: 'INVALID', field: 'title' }],
    ];
    for (const [input, refusal] of refusals) {
      expect(await maya.refused(say.OPEN, { input: say.opening(groupId, input) })).toMatchObject(refusal);
    }
  });
});

/** How often the account appears in any table that could hold it, and how many rows each has. */
async function traces(server: TestServer, account: string): Promise<unknown> {
  const tables = await server.sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE' order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const rows = await server.sql<{ n: number }>(
      `select count(*)::int as n from ${name} x where x::text like '%' || $1 || '%'`,
      [account],
    );
    found[name] = rows[0]!.n;
  }
  return found;
}
