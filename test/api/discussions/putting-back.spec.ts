import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscussionsRecords } from '../../../src/discussions/records/discussions.records.js';
import { Sweeps } from '../../../src/operations/sweeps.js';
import type { Viewer } from '../../../src/kernel/viewer.js';
import { CaseSeal } from '../../../src/vault/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember, appoint, viewerOf } from '../../world/groups.js';
import { clientId, type Person } from '../../world/person.js';

const PUT_BACK = `mutation ($id: Id!) { putBackPost(id: $id) {
  id state title body notes edited viewerCan quote { postId } reactions { present } author { name isAnonymous isYou }
} }`;
const CAN = 'query ($id: Id!) { post(id: $id) { state viewerCan } }';
const SEARCH = 'query ($words: String!) { searchPosts(words: $words) { edges { node { post { id } } } } }';
const OPEN_CASE = `mutation ($id: Id!) { openCaseFor(kind: POST, id: $id) {
  item { id version } subject { words } around { words }
} }`;
const DECIDE = 'mutation ($input: DecideCaseInput!) { decideCase(input: $input) { id } }';
const REVERSE = 'mutation ($input: ReverseDecisionInput!) { reverseDecision(input: $input) { id } }';

describe('putting words back', () => {
  let server: TestServer;
  let groupId: string;
  let ivy: Person;
  let other: Person;
  let mo: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    ivy = await aMember(server, groupId, 'Ivy');
    other = await aMember(server, groupId, 'Otto');
    mo = await aMember(server, groupId, 'Moa');
    await appoint(server, mo, 'moderator', groupId);
  });
  afterAll(() => server.stop());

  /** Words that their author took back: an opening, with a reply below it. */
  async function takenBack(given: object = {}, author = ivy) {
    const { post } = await say.open(author, groupId, { title: 'The orchard', body: 'an *orchard* in may', ...given });
    await other.send('mutation ($id: Id!) { reactToPost(id: $id, kind: WITH_YOU) { id } }', { id: post.id });
    await say.takeBack(author, post.id);
    return post;
  }

  const putBack = async (person: Person, id: string) => (await person.send(PUT_BACK, { id })).putBackPost;
  const decide = async (id: string, decision: object) => {
    const { item } = (await mo.send(OPEN_CASE, { id })).openCaseFor;
    const input = { caseId: item.id, version: item.version, clientId: clientId(), rule: 'Be kind.', words: 'Rest.' };
    return (await mo.send(DECIDE, { input: { ...input, ...decision } })).decideCase.id;
  };

  it('gives them back as they were: title, words, notes, reactions, quote and place, named or anonymous', async () => {
    for (const anonymous of [true, false]) {
      const post = await takenBack({ anonymous, notes: ['FAITH'] });
      expect((await ivy.send(CAN, { id: post.id })).post).toEqual({ state: 'DELETED', viewerCan: ['PUT_BACK'] });
      expect(await putBack(ivy, post.id)).toMatchObject({
        ...{ id: post.id, state: 'STANDING', title: 'The orchard', body: post.body, notes: ['FAITH'], edited: false },
        ...{ viewerCan: ['EDIT', 'DELETE'], reactions: { present: ['WITH_YOU'] }, author: post.author },
      });
      const reply = await say.reply(ivy, post.threadId, { anonymous, quotes: post.id });
      await say.takeBack(ivy, reply.post.id);
      expect((await putBack(ivy, reply.post.id)).quote).toEqual({ postId: post.id });
      const { thread, posts } = await say.read(other, post.threadId);
      expect(posts.map((line: any) => [line.seq, line.state])).toEqual([
        [1, 'STANDING'],
        [2, 'STANDING'],
      ]);
      expect(thread.notes).toEqual(['FAITH']);
      expect(await ivy.refused(PUT_BACK, { id: post.id })).toEqual({ code: 'STALE' });
    }
  });

  it('is for their author alone', async () => {
    const post = await takenBack({ anonymous: true });
    expect((await other.send(CAN, { id: post.id })).post.viewerCan).toEqual([]);
    expect((await mo.send(CAN, { id: post.id })).post.viewerCan).toEqual(['MODERATE']);
    for (const person of [other, mo]) {
      for (const id of [post.id, clientId()])
        expect(await person.refused(PUT_BACK, { id })).toEqual({ code: 'NOT_FOUND' });
    }
  });

  it('is closed to everybody meanwhile: members, the team, search, and whoever holds the database and the key file', async () => {
    const post = await takenBack({ title: 'Xanthe', body: 'xylophone', anonymous: true });
    for (const person of [ivy, other, mo]) {
      const { posts } = await say.read(person, post.threadId);
      expect(posts[0]).toMatchObject({ state: 'DELETED', body: null, title: null });
      for (const words of ['xylophone', 'Xanthe']) {
        expect((await person.send(SEARCH, { words })).searchPosts.edges).toEqual([]);
      }
    }
    expect(JSON.stringify(await mo.send(OPEN_CASE, { id: post.id }))).not.toMatch(/xylophone|Xanthe/);
    const tables = await server.sql<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      expect([name, await server.sql(`select 1 from ${name} x where x::text ~* 'xylophone|xanthe'`)]).toEqual([
        name,
        [],
      ]);
    }
    const [row] = await server.sql<{ sealed: Buffer }>('select * from discussions.taken_back where post_id = $1', [
      post.id,
    ]);
    expect(Object.keys(row!).sort()).toEqual(['keep_until', 'post_id', 'sealed']);
    const tag = Buffer.from(post.id.replaceAll('-', ''), 'hex');
    const place = { table: 'discussions.taken_back', column: 'sealed', tag };
    const seal = server.app.get(CaseSeal, { strict: false });
    expect(() => seal.openForCase(place, { kid: 1, sealed: row!.sealed })).toThrow();
    const stranger = await viewerOf(server, other);
    expect(() => stranger.open('taken-back', place, row!.sealed)).toThrow();
    const author = await viewerOf(server, ivy);
    expect(author.open('taken-back', place, row!.sealed).toString()).toContain('xylophone');
  });

  it('is possible for seven days, and then the words are destroyed', async () => {
    const [early, late] = [await takenBack(), await takenBack()];
    const kept = async () =>
      (await server.sql('select 1 from discussions.taken_back where post_id = any($1)', [[early.id, late.id]])).length;
    server.clock.advance({ days: 7 });
    await server.app.get(Sweeps).all();
    expect(await kept()).toBe(2);
    expect((await putBack(ivy, early.id)).state).toBe('STANDING');
    expect(await kept()).toBe(1);
    server.clock.advance({ days: 1 });
    expect((await ivy.send(CAN, { id: late.id })).post.viewerCan).toEqual([]);
    expect(await ivy.refused(PUT_BACK, { id: late.id })).toEqual({ code: 'EXPIRED' });
    await server.app.get(Sweeps).all();
    expect(await kept()).toBe(0);
    for (const person of [ivy, other, mo]) await person.signIn();
  });

  it('is not for what a moderator removed, nor does it undo a removal', async () => {
    const { post } = await say.open(ivy, groupId, {});
    const decisionId = await decide(post.id, { action: 'REMOVE' });
    expect((await ivy.send(CAN, { id: post.id })).post.viewerCan).toEqual([]);
    expect(await ivy.refused(PUT_BACK, { id: post.id })).toEqual({ code: 'STALE' });
    await mo.send(REVERSE, { input: { decisionId, words: 'A mistake.' } });
    await say.takeBack(ivy, post.id);
    expect((await putBack(ivy, post.id)).state).toBe('STANDING');
    await decide(post.id, { action: 'REMOVE' });
    expect(await ivy.refused(PUT_BACK, { id: post.id })).toEqual({ code: 'STALE' });
  });

  it('waits for whoever may not write here now, and keeps the words until they may', async () => {
    const locked = await takenBack();
    await server.sql('update discussions.thread set locked = true where id = $1', [locked.threadId]);
    expect((await ivy.send(CAN, { id: locked.id })).post.viewerCan).toEqual([]);
    expect(await ivy.refused(PUT_BACK, { id: locked.id })).toEqual({ code: 'LOCKED' });
    await server.sql('update discussions.thread set locked = false where id = $1', [locked.threadId]);
    await putBack(ivy, locked.id);

    const muted = await takenBack({ anonymous: true });
    const again = await say.reply(ivy, muted.threadId, { anonymous: true });
    const untilOn = new Date(server.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    await decide(again.post.id, { action: 'MUTE', untilOn });
    expect(await ivy.refused(PUT_BACK, { id: muted.id })).toMatchObject({ code: 'MUTED' });
    server.clock.advance({ days: 2 });
    expect((await putBack(ivy, muted.id)).state).toBe('STANDING');

    const out = await aMember(server, groupId, 'Outa');
    const away = await takenBack({}, out);
    await out.send('mutation ($id: Id!) { leaveGroup(groupId: $id) }', { id: groupId });
    expect(await out.refused(PUT_BACK, { id: away.id })).toEqual({ code: 'NOT_FOUND' });
    await server.sql('update groups.support_group set read_only = true where id = $1', [groupId]);
    const closed = await takenBackIn(ivy, muted.id);
    expect(await ivy.refused(PUT_BACK, { id: closed })).toEqual({ code: 'CLOSED' });
    await server.sql('update groups.support_group set read_only = false where id = $1', [groupId]);
    expect((await putBack(ivy, closed)).state).toBe('STANDING');
  });

  async function takenBackIn(person: Person, id: string): Promise<string> {
    await say.takeBack(person, id);
    return id;
  }

  it('asks a moderator to look again at words that sounded like danger', async () => {
    const { post } = await say.open(ivy, groupId, { anonymous: true, body: 'I am going to end my life tonight' });
    await say.takeBack(ivy, post.id);
    await decide(post.id, { action: 'LEAVE', rule: undefined, words: undefined });
    await putBack(ivy, post.id);
    const queue = '{ moderationQueue { edges { node { lane why } } } }';
    const { moderationQueue } = await mo.send(queue);
    expect(moderationQueue.edges).toContainEqual({
      node: { lane: 'NOW', why: [expect.stringMatching(/^screening:/)] },
    });
  });

  it('belongs to what is exported, and ends with the account, at once', async () => {
    const records = server.app.get(DiscussionsRecords, { strict: false });
    for (const farewell of ['erase', 'leave'] as const) {
      const leaver = await aMember(server, groupId, `Leaver ${farewell}`);
      const posts = [await takenBack({ anonymous: true }, leaver), await takenBack({ anonymous: false }, leaver)];
      const viewer = await viewerOf(server, leaver);
      const { takenBack: exported } = (await records.export(viewer)) as { takenBack: object[] };
      expect(exported).toHaveLength(2);
      expect(exported).toContainEqual(
        expect.objectContaining({ postId: posts[0]!.id, title: 'The orchard', body: 'an *orchard* in may' }),
      );
      await records.forget(viewer, farewell);
      const ids = posts.map(({ id }) => id);
      expect(await server.sql('select 1 from discussions.taken_back where post_id = any($1)', [ids])).toEqual([]);
    }
  });

  it('goes on after cutting ties for what was named, and not for what was anonymous', async () => {
    const cutter = await aMember(server, groupId, 'Cutter');
    const named = await takenBack({ anonymous: false }, cutter);
    const anonymous = await takenBack({ anonymous: true }, cutter);
    const STEP_UP = 'mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }';
    const { stepUp } = await cutter.send(STEP_UP, { passphrase: cutter.passphrase });
    const CUT = 'mutation ($input: CutTiesInput!) { cutTies(input: $input) { passphrase } }';
    await cutter.send(CUT, { input: { stepUp } });
    expect(await cutter.refused(PUT_BACK, { id: anonymous.id })).toEqual({ code: 'NOT_FOUND' });
    expect(await putBack(cutter, named.id)).toMatchObject({ state: 'STANDING', title: 'The orchard' });
  });

  it('is carried over once, however often that is interrupted', async () => {
    const records = server.app.get(DiscussionsRecords, { strict: false });
    const cutter = await aMember(server, groupId, 'Cutter Two');
    const named = await takenBack({ anonymous: false }, cutter);
    const [old, another] = [await viewerOf(server, cutter), await viewerOf(server, other)];
    // The same account with another secret.
    const next = new Proxy(another, {
      get: (viewer, name: keyof Viewer) => {
        if (name === 'accountId') return old.accountId;
        const value = viewer[name];
        return typeof value === 'function' ? value.bind(viewer) : value;
      },
    });
    for (let i = 0; i < 2; i += 1) for (const move of await records.rekey(old, next)) await move();
    expect(await records.export(next)).toMatchObject({
      takenBack: [{ postId: named.id, body: 'an *orchard* in may' }],
    });
  });
});
