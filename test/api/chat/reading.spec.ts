import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Heads } from '../../../src/chat/live/heads.service.js';
import { Rooms } from '../../../src/chat/index.js';
import { Database } from '../../../src/kernel/database.js';
import { type Original, SubjectKind, Subjects } from '../../../src/moderation/index.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { accountOf, aGroup, viewerOf } from '../../world/groups.js';
import { Person } from '../../world/person.js';
import { gapsIn, messageIn, roomOf, wordsIn } from '../../world/socket.js';
import { TalkedIn } from './world.js';

const CHOOSE =
  'mutation ($note: ContentNote!, $showing: Showing!) { chooseShowing(note: $note, showing: $showing) { note } }';
const BLOCK = 'mutation ($id: Id!) { blockMessageAuthor(id: $id) }';
const MESSAGE = 'id seq author { name isAnonymous isYou } body notes isCovered replyTo state edited writtenMinute';
const OPEN = `query ($id: Id!) { openMessage(id: $id) { ${MESSAGE} } }`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { ${MESSAGE} } } }`;
const DELETE = `mutation ($id: Id!) { deleteMessage(id: $id) { ${MESSAGE} } }`;
const ROOM = 'query ($groupId: Id!) { chatRoom(groupId: $groupId) { id head isClosed timeZone crowd keepsDays } }';
const HISTORY = `query ($roomId: Id!, $first: Int, $after: String) {
  chatEvents(roomId: $roomId, first: $first, after: $after) {
    edges { node { seq kind message { ${MESSAGE} } } } pageInfo { hasNextPage endCursor } } }`;

describe('reading a room', () => {
  let server: TestServer;
  let room: TalkedIn;
  let roomId: string;

  beforeAll(async () => {
    server = await startServer();
  });
  beforeEach(async () => {
    room = await TalkedIn.on(server);
    roomId = room.roomId;
  });
  afterEach(() => room.hangUp());
  afterAll(() => server.stop());

  it('misses nothing after a cut: join, compare heads, fetch', async () => {
    const ann = await room.enter(room.ann);
    const bea = await room.enter(room.bea);
    await ann.say(roomId, 'heard');
    const last = (await bea.hears(roomId, 1)).at(-1)!.seq;
    bea.hangUp();
    for (const words of ['missed', 'missed too', 'and this']) await ann.say(roomId, words);
    const again = await room.connect(room.bea);
    const { head } = await again.ask('chat.join', { roomId });
    await ann.say(roomId, 'heard again');
    expect(head).toBe(4);
    const { events } = await again.fetch(roomId, last, head - last);
    const all = [...bea.events(roomId), ...events, ...(await again.hears(roomId, 1))];
    expect(gapsIn(all)).toEqual([]);
    expect(all.map(wordsIn)).toEqual(['heard', 'missed', 'missed too', 'and this', 'heard again']);
  });

  it('tells where the room stands, so that a lost event is noticed', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    await ann.say(roomId, 'one');
    await server.app.get(Heads, { strict: false }).tell();
    const isHeads = ({ event }: { event: string }) => event === 'chat.heads';
    await bea.until(() => bea.heard.some(isHeads), 'heads');
    expect(bea.heard.find(isHeads)!.payload.heads).toEqual([{ roomId, head: 1 }]);
  });

  it('covers noted words, leaves out what a reader will not meet, and shows the writer their own', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    const cleo = await room.member('Cleo');
    await cleo.send(CHOOSE, { note: 'SCAN', showing: 'HIDE' });
    const dora = await room.member('Dora');
    await dora.send(CHOOSE, { note: 'SCAN', showing: 'SHOW' });
    const [cleos, doras] = [await room.enter(cleo), await room.enter(dora)];
    const { messageId } = await ann.say(roomId, 'what the screen showed', { notes: ['scan'], anonymous: true });
    const [covered] = await bea.hears(roomId, 1);
    expect(messageIn(covered)).toMatchObject({ id: messageId, body: null, notes: ['scan'], cover: true });
    expect(bea.frames.join()).not.toContain('what the screen showed');
    expect((await cleos.hears(roomId, 1)).map(withoutPad)).toEqual([{ roomId, seq: 1, bare: true }]);
    expect(cleos.frames.join()).not.toContain(messageId);
    expect(wordsIn((await doras.hears(roomId, 1))[0])).toBe('what the screen showed');
    const [own] = await ann.hears(roomId, 1);
    expect(wordsIn(own)).toBe('what the screen showed');
    expect(messageIn(own).cover).toBeUndefined();
    // History obeys the same choices.
    expect((await bea.fetch(roomId)).events[0]).toMatchObject({ message: { body: null, cover: true } });
    expect((await cleos.fetch(roomId)).events).toEqual([{ seq: 1, bare: true }]);
    const { openMessage } = await room.bea.send(OPEN, { id: messageId });
    expect(openMessage).toMatchObject({ notes: ['SCAN'], isCovered: false });
    expect(openMessage.body[0].spans[0].text).toBe('what the screen showed');
    expect(await cleo.refused(OPEN, { id: messageId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('reads the choices again with every fetch', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    await room.bea.send(CHOOSE, { note: 'FAITH', showing: 'SHOW' });
    await bea.fetch(roomId);
    await ann.say(roomId, 'a prayer', { notes: ['faith'] });
    expect(wordsIn((await bea.hears(roomId, 1))[0])).toBe('a prayer');
  });

  it('silences a blocked pseudonym at once, on every device, for its day and not under the name', async () => {
    const ann = await room.enter(room.ann);
    const devices = [await room.enter(room.bea), await room.enter(room.bea)];
    const { messageId } = await ann.say(roomId, 'one voice', { anonymous: true });
    await room.bea.send(BLOCK, { id: messageId });
    await ann.say(roomId, 'unheard', { anonymous: true });
    await ann.say(roomId, 'by name');
    for (const bea of devices) {
      const events = await bea.hears(roomId, 3);
      expect(events.slice(1).map(withoutPad)).toMatchObject([{ roomId, seq: 2, bare: true }, { seq: 3 }]);
      expect(Object.keys(withoutPad(events[1]!))).toEqual(['roomId', 'seq', 'bare']);
      expect(wordsIn(events[2])).toBe('by name');
    }
    expect((await devices[0]!.fetch(roomId)).events.map((event) => event.bare === true)).toEqual([true, true, false]);
    expect(await room.ann.refused(BLOCK, { id: messageId })).toMatchObject({ code: 'NOT_ALLOWED' });
    server.clock.advance({ hours: 24 });
    await ann.say(roomId, 'another day', { anonymous: true });
    expect(wordsIn((await devices[0]!.hears(roomId, 4))[3])).toBe('another day');
  });

  it('silences a blocked name wherever it speaks', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    const { messageId } = await ann.say(roomId, 'by name');
    await room.bea.send(BLOCK, { id: messageId });
    await ann.say(roomId, 'by name again');
    await ann.say(roomId, 'as a voice', { anonymous: true });
    const events = await bea.hears(roomId, 3);
    expect(events.map((event) => event.bare === true)).toEqual([false, true, false]);
  });

  it('follows what writers change and take back, and lets nobody else do either', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    const { messageId } = await ann.say(roomId, 'first words', { anonymous: true });
    const input = { messageId, body: 'other words', notes: [] };
    expect(await room.bea.refused(EDIT, { input })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await room.bea.refused(DELETE, { id: messageId })).toMatchObject({ code: 'NOT_FOUND' });
    const { editMessage } = await room.ann.send(EDIT, { input });
    expect(editMessage.message).toMatchObject({ seq: 1, edited: true, author: { isYou: true } });
    await room.ann.send(DELETE, { id: messageId });
    const events = await bea.hears(roomId, 3);
    expect(gapsIn(events)).toEqual([]);
    expect(events).toMatchObject([{ kind: 'written' }, { kind: 'edited' }, { kind: 'deleted' }]);
    expect(wordsIn(events[1])).toBe('other words');
    expect(messageIn(events[2])).toMatchObject({ seq: 1, author: null, body: null, state: 'deleted' });
    expect(JSON.stringify(await bea.fetch(roomId))).not.toMatch(/first words|other words/);
    expect(await room.ann.refused(EDIT, { input })).toMatchObject({ code: 'STALE' });
    expect(await room.ann.refused(DELETE, { id: messageId })).toMatchObject({ code: 'STALE' });
  });

  it('follows what moderators remove, give back and note', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    const { messageId } = await ann.say(roomId, 'to be looked at', { anonymous: true });
    await bea.say(roomId, 'what came after');
    const db = server.app.get(Database, { strict: false });
    const keeper = server.app.get(Subjects, { strict: false }).keeperOf(SubjectKind.MESSAGE);
    const subject = (await keeper.load(messageId))!;
    expect(subject).toMatchObject({ seq: 1, words: 'to be looked at', placeId: roomId, groupId: room.groupId });
    expect(await keeper.around(messageId)).toEqual([{ authorName: room.nameOf('Bea'), words: 'what came after' }]);
    expect(keeper.isAuthor(await viewerOf(server, room.ann), subject)).toBe(true);
    expect(keeper.isAuthor(await viewerOf(server, room.bea), subject)).toBe(false);
    expect(
      await keeper.readableBy(await viewerOf(server, await new Person(server).signUp()), messageId),
    ).toBeUndefined();
    let original: Original = {};
    await db.transaction(async () => {
      original = await keeper.remove(messageId);
    });
    expect(messageIn((await bea.hears(roomId, 3))[2])).toMatchObject({ state: 'removed', body: null, author: null });
    await db.transaction(() => keeper.restore(messageId, original));
    expect(wordsIn((await bea.hears(roomId, 4))[3])).toBe('to be looked at');
    await db.transaction(() => keeper.addNotes(messageId, ['abuse' as never]));
    const [, , , restored, noted] = await bea.hears(roomId, 5);
    expect(restored).toMatchObject({ kind: 'restored' });
    expect(noted).toMatchObject({
      kind: 'edited',
      message: { notes: ['abuse'], cover: true, body: null, edited: false },
    });
  });

  it('goes back page by page, behind the same rules', async () => {
    const ann = await room.enter(room.ann);
    for (const words of ['one', 'two', 'three']) await ann.say(roomId, words);
    const { chatEvents: page } = await room.bea.send(HISTORY, { roomId, first: 2 });
    expect(page.edges.map((edge: any) => [edge.node.seq, edge.node.kind])).toEqual([
      [1, 'WRITTEN'],
      [2, 'WRITTEN'],
    ]);
    expect(page.pageInfo).toEqual({ hasNextPage: true, endCursor: '2' });
    const { chatEvents: rest } = await room.bea.send(HISTORY, { roomId, first: 2, after: '2' });
    expect(rest.edges).toHaveLength(1);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const stranger = await new Person(server).signUp();
    expect(await stranger.refused(HISTORY, { roomId, first: 2 })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('shows a room with its rules and its crowd in words', async () => {
    const [first] = [await room.enter(room.ann), await room.enter(room.ann)];
    await first.say(roomId, 'hello');
    const { chatRoom } = await room.bea.send(ROOM, { groupId: room.groupId });
    expect(chatRoom).toEqual({
      id: roomId,
      head: 1,
      isClosed: false,
      timeZone: 'UTC',
      crowd: 'A_FEW',
      keepsDays: 30,
    });
    for (const _ of [1, 2, 3, 4]) await room.enter(await room.member());
    expect((await room.bea.send(ROOM, { groupId: room.groupId })).chatRoom.crowd).toBe('SOME');
    const stranger = await new Person(server).signUp();
    expect(await stranger.refused(ROOM, { groupId: room.groupId })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await stranger.refused(ROOM, { groupId: roomId })).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('opens one room for a group, whoever comes first', async () => {
    const groupId = await aGroup(server);
    const rooms = server.app.get(Rooms, { strict: false });
    await Promise.all([rooms.open(groupId), rooms.open(groupId)]);
    expect(await server.sql('select 1 from chat.room where group_id = $1', [groupId])).toHaveLength(1);
  });

  it('forgets after thirty days, and what was sent twice after seven', async () => {
    const ann = await room.enter(room.ann);
    const rooms = server.app.get(Rooms, { strict: false });
    await ann.say(roomId, 'long ago', { anonymous: true });
    server.clock.advance({ days: 8 });
    await rooms.sweep();
    const left = await server.sql('select dedupe, dedupe_body, dedupe_on, body from chat.message where room_id = $1', [
      roomId,
    ]);
    expect(left).toEqual([{ dedupe: null, dedupe_body: null, dedupe_on: null, body: 'long ago' }]);
    server.clock.advance({ days: 20 });
    const late = await room.enter(room.ann);
    await late.say(roomId, 'lately');
    server.clock.advance({ days: 3 });
    await rooms.sweep();
    const again = await room.enter(await room.ann.signIn());
    const { events, head } = await again.fetch(roomId);
    expect(events.map(wordsIn)).toEqual(['lately']);
    expect(events[0]!.seq).toBe(2);
    expect(head).toBe(2);
    expect(await roomOf(room.ann, room.groupId)).toBe(roomId);
  });

  it('never holds the id of an account, a tag or a scope, in any frame', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    await ann.say(roomId, 'named');
    const { messageId } = await ann.say(roomId, 'anonymous', { anonymous: true, notes: ['scan'] });
    await room.ann.send(EDIT, { input: { messageId, body: 'changed', notes: [] } });
    await room.ann.send(DELETE, { id: messageId });
    await bea.hears(roomId, 4);
    await Promise.all([ann.fetch(roomId), bea.fetch(roomId)]);
    await server.app.get(Heads, { strict: false }).tell();
    const secrets = await server.sql<{ secret: Buffer }>(
      `select unnest(array[scope, author_tag, dedupe, dedupe_body]) as secret from chat.message where room_id = $1`,
      [roomId],
    );
    const hidden = [await accountOf(server, room.ann), await accountOf(server, room.bea)].flatMap((id) => [
      id,
      id.replaceAll('-', ''),
    ]);
    for (const { secret } of secrets) {
      if (secret) hidden.push(secret.toString('hex'), secret.toString('base64'), secret.toString('base64url'));
    }
    const frames = [...ann.frames, ...bea.frames].join('\n');
    expect(hidden.length).toBeGreaterThan(12);
    expect(frames).toContain('anonymous');
    for (const secret of hidden) expect(frames).not.toContain(secret);
  });
});

function withoutPad(event: object): object {
  const { pad: _pad, ...rest } = event as { pad?: string };
  return rest;
}
