import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { accountOf, aGroup, aMember, appoint } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';

const FOLLOW =
  'mutation ($id: Id!, $on: Boolean = true) { followThread(id: $id, on: $on) { id isFollowed title lastSeq } }';
const FOLLOWED = '{ followedThreads { id title lastSeq readUpTo isFollowed } }';
const KEEP = 'mutation ($id: Id!, $on: Boolean = true) { keepPost(id: $id, on: $on) { id isKept } }';
const KEPT = `query ($first: Int, $after: String) { keptPosts(first: $first, after: $after) {
  edges { cursor node { id threadId body showing isKept author { name isYou } } } pageInfo { hasNextPage endCursor }
} }`;
const BLOCK = 'mutation ($id: Id!) { blockPostAuthor(id: $id) }';
const LEAVE = 'mutation ($id: Id!) { leaveGroup(groupId: $id) }';

describe('coming back', () => {
  let server: TestServer;
  let groupId: string;
  let wren: Person;
  let stranger: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    wren = await aMember(server, groupId, 'Wren');
    stranger = await new Person(server).signUp();
  });
  afterAll(() => server.stop());

  const follow = (person: Person, id: string, on = true) => person.send(FOLLOW, { id, on });
  const followed = async (person: Person): Promise<string[]> =>
    (await person.send(FOLLOWED)).followedThreads.map((thread: any) => thread.id);
  const keep = (person: Person, id: string, on = true) => person.send(KEEP, { id, on });
  const kept = async (person: Person, page: object = {}) => (await person.send(KEPT, page)).keptPosts;
  const keptIds = async (person: Person): Promise<string[]> =>
    (await kept(person)).edges.map((edge: any) => edge.node.id);

  describe('to a thread that one follows', () => {
    it('is for oneself: nobody else can tell, and it ends when one says so', async () => {
      const [robin, other] = [await aMember(server, groupId), await aMember(server, groupId)];
      const { post } = await say.open(wren, groupId, { title: 'Evenings' });
      const id = post.threadId;
      expect((await follow(robin, id)).followThread).toEqual({ id, isFollowed: true, title: 'Evenings', lastSeq: 1 });
      await follow(robin, id);
      const READ = 'query ($id: Id!) { thread(id: $id) { thread { isFollowed } } }';
      const LIST = 'query ($id: Id!) { groupThreads(groupId: $id) { edges { node { id isFollowed } } } }';
      for (const [person, isFollowed] of [[robin, true] as const, [other, false] as const, [wren, false] as const]) {
        expect((await person.send(READ, { id })).thread.thread).toEqual({ isFollowed });
        const { groupThreads } = await person.send(LIST, { id: groupId });
        expect(groupThreads.edges).toContainEqual({ node: { id, isFollowed } });
      }
      expect(await followed(robin)).toEqual([id]);
      expect(await followed(other)).toEqual([]);
      expect((await follow(robin, id, false)).followThread.isFollowed).toBe(false);
      expect(await followed(robin)).toEqual([]);
    });

    it('never begins by itself: not by opening, writing, reacting or reading', async () => {
      const robin = await aMember(server, groupId, 'Robin');
      const { post } = await say.open(robin, groupId, { anonymous: true });
      await say.reply(robin, post.threadId, { anonymous: true });
      await say.reply(robin, post.threadId, { anonymous: false });
      await robin.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 1) }', { id: post.threadId });
      expect(await followed(robin)).toEqual([]);
    });

    it('puts first what has something new, then the newest', async () => {
      const robin = await aMember(server, groupId);
      const ids: string[] = [];
      for (let i = 0; i < 3; i += 1) {
        ids.push((await say.open(wren, groupId, {})).post.threadId);
        await follow(robin, ids[i]!);
        server.clock.advance({ hours: 1 });
      }
      expect(await followed(robin)).toEqual([ids[2], ids[1], ids[0]]);
      for (const id of ids) await robin.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 1) }', { id });
      expect(await followed(robin)).toEqual([ids[2], ids[1], ids[0]]);
      await say.reply(wren, ids[0]!, {});
      await robin.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 2) }', { id: ids[0] });
      await say.reply(wren, ids[1]!, {});
      expect(await followed(robin)).toEqual([ids[1], ids[0], ids[2]]);
      const [first] = (await robin.send(FOLLOWED)).followedThreads;
      expect(first).toMatchObject({ lastSeq: 2, readUpTo: 1, isFollowed: true });
    });

    it('ends for whoever left the group, is open to its team, and is not there for strangers', async () => {
      const robin = await aMember(server, groupId);
      const { post } = await say.open(wren, groupId, {});
      await follow(robin, post.threadId);
      await robin.send(LEAVE, { id: groupId });
      expect(await followed(robin)).toEqual([]);
      for (const id of [post.threadId, clientId()]) {
        for (const on of [true, false]) {
          expect(await stranger.refused(FOLLOW, { id, on })).toEqual({ code: 'NOT_FOUND' });
        }
      }
      const host = await new Person(server).signUp();
      await appoint(server, host, 'host', groupId);
      await follow(host, post.threadId);
      expect(await followed(host)).toEqual([post.threadId]);
    });

    it('leaves out what one chose not to meet, and covers the rest', async () => {
      const robin = await aMember(server, groupId);
      const [blocked, covered] = [
        await say.open(wren, groupId, { anonymous: true }),
        await say.open(wren, groupId, { title: 'the scan', notes: ['SCAN'] }),
      ];
      await follow(robin, blocked.post.threadId);
      await follow(robin, covered.post.threadId);
      await robin.send(BLOCK, { id: blocked.post.id });
      const { followedThreads } = await robin.send(FOLLOWED);
      expect(followedThreads).toMatchObject([{ id: covered.post.threadId, title: null }]);
    });

    it('is a row of the thread and a tag, with no account and no time', async () => {
      const robin = await aMember(server, groupId);
      const { post } = await say.open(wren, groupId, {});
      await follow(robin, post.threadId);
      const rows = await server.sql<object>('select * from discussions.followed_thread where thread_id = $1', [
        post.threadId,
      ]);
      expect(rows).toEqual([{ thread_id: post.threadId, tag: expect.any(Buffer) }]);
      expect(JSON.stringify(rows)).not.toContain(await accountOf(server, robin));
    });
  });

  describe('to a post that one keeps', () => {
    it('is for oneself: nobody else can tell, and it ends when one says so', async () => {
      const [robin, other] = [await aMember(server, groupId), await aMember(server, groupId)];
      const { post } = await say.open(wren, groupId, {});
      expect((await keep(robin, post.id)).keepPost).toEqual({ id: post.id, isKept: true });
      await keep(robin, post.id);
      const READ = 'query ($id: Id!) { post(id: $id) { isKept reactions { mine } } }';
      expect((await robin.send(READ, { id: post.id })).post).toEqual({ isKept: true, reactions: { mine: [] } });
      for (const person of [other, wren]) expect((await person.send(READ, { id: post.id })).post.isKept).toBe(false);
      expect(await keptIds(robin)).toEqual([post.id]);
      expect(await keptIds(other)).toEqual([]);
      expect((await keep(robin, post.id, false)).keepPost.isKept).toBe(false);
      expect(await keptIds(robin)).toEqual([]);
    });

    it('comes in pages, newest first, over threads and groups', async () => {
      const robin = await aMember(server, groupId);
      const another = await aGroup(server);
      const writer = await aMember(server, another, 'Writer');
      const JOIN = 'mutation ($input: JoinGroupInput!) { joinGroup(input: $input) { id } }';
      await robin.send(JOIN, { input: { groupId: another, rulesRead: true } });
      const ids: string[] = [];
      for (let i = 0; i < 5; i += 1) {
        const { post } = await (i % 2 ? say.open(wren, groupId, {}) : say.open(writer, another, { anonymous: false }));
        ids.unshift(post.id);
        server.clock.advance({ hours: 1 });
      }
      for (const id of ids) await keep(robin, id);
      const page = await kept(robin, { first: 2 });
      expect(page.edges.map((edge: any) => edge.node.id)).toEqual(ids.slice(0, 2));
      expect(page.edges[0].node.author).toEqual({ name: 'Writer', isYou: false });
      expect(page.pageInfo).toEqual({ hasNextPage: true, endCursor: '2' });
      const last = await kept(robin, { first: 3, after: '2' });
      expect(last.edges.map((edge: any) => edge.node.id)).toEqual(ids.slice(2));
      expect(last.pageInfo).toEqual({ hasNextPage: false, endCursor: '5' });
      expect(await robin.refused(KEPT, { first: 51 })).toMatchObject({ code: 'TOO_MANY' });
    });

    it('falls out when its words are gone, and cannot be kept then', async () => {
      const robin = await aMember(server, groupId);
      const { post } = await say.open(wren, groupId, {});
      await keep(robin, post.id);
      await say.takeBack(wren, post.id);
      expect(await keptIds(robin)).toEqual([]);
      expect(await robin.refused(KEEP, { id: post.id })).toEqual({ code: 'STALE' });
      expect((await keep(robin, post.id, false)).keepPost.isKept).toBe(false);
    });

    it('is covered, hidden or left out as everywhere', async () => {
      const robin = await aMember(server, groupId);
      const covered = await say.open(wren, groupId, { body: 'what they saw', notes: ['SCAN'] });
      const blocked = await say.open(wren, groupId, { anonymous: true });
      for (const { post } of [covered, blocked]) await keep(robin, post.id);
      await robin.send(BLOCK, { id: blocked.post.id });
      const { edges } = await kept(robin);
      expect(edges).toHaveLength(1);
      expect(edges[0].node).toMatchObject({ id: covered.post.id, showing: 'COVER', body: null, isKept: true });
      await robin.send('mutation { chooseShowing(note: SCAN, showing: HIDE) { note } }');
      expect(await keptIds(robin)).toEqual([]);
    });

    it('ends for whoever left the group, and is not there for strangers', async () => {
      const robin = await aMember(server, groupId);
      const { post } = await say.open(wren, groupId, {});
      await keep(robin, post.id);
      await robin.send(LEAVE, { id: groupId });
      expect(await keptIds(robin)).toEqual([]);
      for (const id of [post.id, clientId()]) {
        expect(await stranger.refused(KEEP, { id })).toEqual({ code: 'NOT_FOUND' });
        expect(await robin.refused(KEEP, { id })).toEqual({ code: 'NOT_FOUND' });
      }
    });

    it('is a row of the post and a tag, with no account and no time', async () => {
      const robin = await aMember(server, groupId);
      const { post } = await say.open(wren, groupId, {});
      await keep(robin, post.id);
      const rows = await server.sql<object>('select * from discussions.kept_post where post_id = $1', [post.id]);
      expect(rows).toEqual([{ post_id: post.id, tag: expect.any(Buffer) }]);
      expect(JSON.stringify(rows)).not.toContain(await accountOf(server, robin));
    });
  });
});
