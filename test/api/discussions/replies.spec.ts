import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscussionsRecords } from '../../../src/discussions/records/discussions.records.js';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember, viewerOf } from '../../world/groups.js';
import type { Person } from '../../world/person.js';

const REPLIES = '{ repliesToMe { id title lastSeq readUpTo } }';

describe('replies to me', () => {
  let server: TestServer;
  let groupId: string;
  let ida: Person;
  let noor: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    ida = await aMember(server, groupId, 'Ida');
    noor = await aMember(server, groupId, 'Noor');
  });
  afterAll(() => server.stop());

  const idsFor = async (person: Person): Promise<string[]> =>
    (await person.send(REPLIES)).repliesToMe.map((thread: { id: string }) => thread.id);

  it('tell a named and an anonymous writer that somebody answered, and nobody else', async () => {
    const named = await say.open(ida, groupId, { anonymous: false });
    const anonymous = await say.open(ida, groupId, { anonymous: true });
    const alone = await say.open(ida, groupId, { anonymous: true });
    await say.reply(ida, alone.post.threadId, { anonymous: true });
    await say.reply(noor, named.post.threadId, {});
    await say.reply(noor, anonymous.post.threadId, { anonymous: true });
    expect((await idsFor(ida)).sort()).toEqual([named.post.threadId, anonymous.post.threadId].sort());
    expect(await idsFor(noor)).toEqual([]);
  });

  it('are no news after thirty days, nor in a group that was left', async () => {
    const { post } = await say.open(noor, groupId, { anonymous: true });
    await say.reply(ida, post.threadId, {});
    expect(await idsFor(noor)).toEqual([post.threadId]);
    server.clock.advance({ days: 29 });
    await noor.signIn();
    expect(await idsFor(noor)).toEqual([post.threadId]);
    await noor.send('mutation ($id: Id!) { leaveGroup(groupId: $id) }', { id: groupId });
    expect(await idsFor(noor)).toEqual([]);
  });
});

describe('what conversations keep of a person', () => {
  let server: TestServer;
  let groupId: string;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
  });
  afterAll(() => server.stop());

  const records = () => server.app.get(DiscussionsRecords, { strict: false });

  async function someone(name: string) {
    const person = await aMember(server, groupId, name);
    const other = await aMember(server, groupId, `${name} Two`);
    const named = (await say.open(person, groupId, { anonymous: false, title: 'named title', body: 'named words' }))
      .post;
    const anonymous = (
      await say.open(person, groupId, { anonymous: true, title: 'secret title', body: 'secret words' })
    ).post;
    const byOther = (await say.open(other, groupId, { anonymous: true, body: 'not mine' })).post;
    await person.send('mutation ($id: Id!) { reactToPost(id: $id, kind: ME_TOO) { id } }', { id: byOther.id });
    await person.send('mutation ($id: Id!) { markThreadRead(id: $id, seq: 1) }', { id: byOther.threadId });
    await person.send('mutation ($id: Id!) { saveDraft(kind: THREAD, id: $id, text: "unsaid") }', {
      id: byOther.threadId,
    });
    await person.send('mutation ($id: Id!) { followThread(id: $id) { id } }', { id: byOther.threadId });
    await person.send('mutation ($id: Id!) { keepPost(id: $id) { id } }', { id: byOther.id });
    await say.reply(person, byOther.threadId, { anonymous: true, body: 'an answer', quotes: byOther.id });
    return { person, other, named, anonymous, byOther, viewer: await viewerOf(server, person) };
  }

  it('is exported whole, anonymous acts included, and nothing of anybody else', async () => {
    const { viewer, byOther } = await someone('Exporter');
    const kept = JSON.stringify(await records().export(viewer));
    for (const word of ['named words', 'secret words', 'secret title', 'unsaid', 'me-too', byOther.threadId]) {
      expect(kept).toContain(word);
    }
    expect(JSON.parse(kept)).toMatchObject({ followedThreads: [byOther.threadId], keptPosts: [byOther.id] });
    expect(JSON.parse(kept).anonymous).toContainEqual(
      expect.objectContaining({ body: 'an answer', quotes: byOther.id }),
    );
    expect(kept).not.toContain('not mine');
  });

  it('is listed for them, and what was anonymous only after their passphrase again', async () => {
    const { person, named, anonymous } = await someone('Lister');
    const NAMED = '{ myNamedPosts { edges { node { id title body } } pageInfo { hasNextPage } } }';
    const ANONYMOUS = 'query ($stepUp: String!) { myAnonymousPosts(stepUp: $stepUp) { edges { node { id body } } } }';
    expect((await person.send(NAMED)).myNamedPosts.edges).toEqual([
      { node: { id: named.id, title: 'named title', body: 'named words' } },
    ]);
    expect(await person.refused(ANONYMOUS, { stepUp: 'no proof' })).toMatchObject({ code: 'STEP_UP' });
    const { stepUp } = await person.send('mutation ($passphrase: String!) { stepUp(passphrase: $passphrase) }', {
      passphrase: person.passphrase,
    });
    expect((await person.send(ANONYMOUS, { stepUp })).myAnonymousPosts.edges).toContainEqual({
      node: { id: anonymous.id, body: 'secret words' },
    });
  });

  it('is erased when they ask for it: words, titles, reactions, positions, follows, keeps, drafts', async () => {
    const { viewer, person, other, named, anonymous, byOther } = await someone('Eraser');
    await records().forget(viewer, 'erase');
    expect(await records().export(viewer)).toMatchObject({
      named: [],
      reactions: [],
      readPositions: [],
      drafts: [],
      followedThreads: [],
      keptPosts: [],
    });
    for (const { threadId } of [named, anonymous]) {
      const { thread, posts } = await say.read(other, threadId);
      expect([thread.title, posts[0].body, posts[0].state]).toEqual([null, null, 'DELETED']);
    }
    expect((await say.read(other, byOther.threadId)).posts[0]).toMatchObject({
      state: 'STANDING',
      reactions: { present: [] },
    });
    expect(await server.sql('select 1 from discussions.post where quotes_seq is not null and body is null')).toEqual(
      [],
    );
    expect((await say.read(person, anonymous.threadId)).posts[0].author).toBeNull();
  });

  it('is left behind untied when they choose so: named words stay as one voice without a name', async () => {
    const { viewer, person, other, named, anonymous } = await someone('Leaver');
    await say.reply(person, named.threadId, {});
    await records().forget(viewer, 'leave');
    const { posts } = await say.read(other, named.threadId);
    expect(posts.map((post: any) => post.author.name)).toEqual(['Someone who has left', 'Someone who has left']);
    expect(posts[0].body[0].spans[0].text).toBe('named words');
    expect((await say.read(other, anonymous.threadId)).posts[0].author.isAnonymous).toBe(true);
    expect(await server.sql('select 1 from discussions.post where author_id = $1', [viewer.accountId])).toEqual([]);
    const tags = await server.sql('select distinct author_tag from discussions.post where thread_id = $1', [
      named.threadId,
    ]);
    expect(tags).toHaveLength(1);
  });

  it('goes on under a new secret for what is private, and not for authorship', async () => {
    const { viewer, byOther } = await someone('Cutter');
    const next = await viewerOf(server, await aMember(server, groupId, 'Next'));
    for (const move of await records().rekey(viewer, next)) await move();
    expect(await records().export(next)).toMatchObject({
      anonymous: [],
      readPositions: [{ threadId: byOther.threadId, seq: 1 }],
      followedThreads: [byOther.threadId],
      keptPosts: [byOther.id],
      drafts: [{ kind: 'thread', id: byOther.threadId, text: 'unsaid' }],
    });
  });
});
