import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import * as say from '../../world/conversations.js';
import { aGroup, aMember } from '../../world/groups.js';
import type { Person } from '../../world/person.js';

const CHOOSE =
  'mutation ($note: ContentNote!, $showing: Showing!) { chooseShowing(note: $note, showing: $showing) { note showing } }';
const BLOCK = 'mutation ($id: Id!) { blockPostAuthor(id: $id) }';

describe('content notes and blocks', () => {
  let server: TestServer;
  let groupId: string;
  let writer: Person;
  let reader: Person;
  beforeAll(async () => {
    server = await startServer();
    groupId = await aGroup(server);
    writer = await aMember(server, groupId, 'Wren');
    reader = await aMember(server, groupId, 'Rosa');
  });
  afterAll(() => server.stop());

  const choose = (note: string, showing: string) => reader.send(CHOOSE, { note, showing });

  it('cover noted words until the reader opens them, and send nothing of them before', async () => {
    const { post } = await say.open(writer, groupId, { title: 'the scan', body: 'what they saw', notes: ['SCAN'] });
    const answer = await reader.post(say.READ, { id: post.threadId });
    expect(JSON.stringify(answer)).not.toMatch(/what they saw|the scan/);
    const { thread, posts } = await say.read(reader, post.threadId);
    expect(thread).toMatchObject({ title: null, notes: ['SCAN'], showing: 'COVER' });
    expect(posts[0]).toMatchObject({ body: null, title: null, notes: ['SCAN'], showing: 'COVER' });
    const [line] = await say.list(reader, groupId);
    expect(line).toMatchObject({ title: null, notes: ['SCAN'], showing: 'COVER' });
    const { openPost } = await reader.send(say.OPEN_COVER, { id: post.id });
    expect(openPost).toMatchObject({ title: 'the scan', showing: 'SHOW' });
    expect(openPost.body[0].spans[0].text).toBe('what they saw');
  });

  it("never cover a writer's own words", async () => {
    const { post } = await say.open(writer, groupId, { title: 'mine', notes: ['SUICIDE'] });
    expect((await say.read(writer, post.threadId)).posts[0]).toMatchObject({ showing: 'SHOW', title: 'mine' });
  });

  it('follow what the reader chose for each note, the most careful of several', async () => {
    const { post } = await say.open(writer, groupId, { body: 'about faith', notes: ['FAITH'] });
    const both = await say.reply(writer, post.threadId, {
      body: 'faith and numbers',
      notes: ['FAITH', 'STATISTICS'],
      anonymous: true,
    });
    await choose('FAITH', 'SHOW');
    const seen = (await say.read(reader, post.threadId)).posts;
    expect(seen[0].body[0].spans[0].text).toBe('about faith');
    expect(seen[1]).toMatchObject({ id: both.post.id, showing: 'COVER', body: null });
    await choose('STATISTICS', 'HIDE');
    const hidden = (await say.read(reader, post.threadId)).posts[1];
    expect(hidden).toMatchObject({ seq: 2, showing: 'HIDE', body: null, author: null });
    await choose('FAITH', 'HIDE');
    expect((await say.list(reader, groupId)).map((line: { id: string }) => line.id)).not.toContain(post.threadId);
    await choose('FAITH', 'COVER');
  });

  it('are kept sealed, one item however many choices', async () => {
    await choose('ABUSE', 'HIDE');
    const items = await server.sql<{ sealed: Buffer }>('select sealed from vault.private_item');
    expect(items).toHaveLength(1);
    expect(items[0]!.sealed.includes('abuse')).toBe(false);
    expect((await writer.send('{ noteChoices { note showing } }')).noteChoices).toContainEqual({
      note: 'ABUSE',
      showing: 'COVER',
    });
  });

  it('hide a blocked pseudonym in its thread and nowhere else', async () => {
    const here = await say.open(writer, groupId, { anonymous: true });
    const there = await say.open(writer, groupId, { anonymous: true });
    await say.reply(writer, here.post.threadId, { anonymous: true, body: 'hear me' });
    await reader.send(BLOCK, { id: here.post.id });
    const { posts } = await say.read(reader, here.post.threadId);
    expect(posts.map((line: any) => [line.showing, line.author, line.body])).toEqual([
      ['HIDE', null, null],
      ['HIDE', null, null],
    ]);
    expect(JSON.stringify(await reader.post(say.OPEN_COVER, { id: here.post.id }))).not.toMatch(/Some words/);
    const ids = (await say.list(reader, groupId)).map((line: { id: string }) => line.id);
    expect(ids).not.toContain(here.post.threadId);
    expect(ids).toContain(there.post.threadId);
    expect((await say.read(reader, there.post.threadId)).posts[0].showing).toBe('SHOW');

    for (const { post } of [here, there]) {
      await server.sql(
        `insert into groups.pin (group_id, position, kind, target_id)
         select $1, count(*) + 1, 'thread', $2 from groups.pin where group_id = $1`,
        [groupId, post.threadId],
      );
    }
    const { group } = await reader.send('query ($id: Id!) { group(id: $id) { shelf { targetId } } }', { id: groupId });
    const shelf = group.shelf.map((item: { targetId: string | null }) => item.targetId);
    expect(shelf).toContain(there.post.threadId);
    expect(shelf).not.toContain(here.post.threadId);
  });

  it('hide a blocked name everywhere, but not the pseudonyms that person may have', async () => {
    const named = await say.open(writer, groupId, { anonymous: false });
    const hidden = await say.open(writer, groupId, { anonymous: true });
    await reader.send(BLOCK, { id: named.post.id });
    const ids = (await say.list(reader, groupId)).map((line: { id: string }) => line.id);
    expect(ids).not.toContain(named.post.threadId);
    expect(ids).toContain(hidden.post.threadId);
    const { blockedVoices } = await reader.send('{ blockedVoices { slot name isAnonymous } }');
    const block = blockedVoices.find((voice: any) => voice.name === 'Wren');
    expect(block).toMatchObject({ isAnonymous: false });
    await reader.send('mutation ($slot: Int!) { unblock(slot: $slot) { name } }', { slot: block.slot });
    expect((await say.list(reader, groupId)).map((line: { id: string }) => line.id)).toContain(named.post.threadId);
  });

  it('do not let anybody block themselves', async () => {
    const { post } = await say.open(reader, groupId, {});
    expect(await reader.refused(BLOCK, { id: post.id })).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
