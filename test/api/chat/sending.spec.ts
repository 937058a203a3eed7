import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { clientId } from '../../world/person.js';
import { gapsIn, messageIn, wordsIn } from '../../world/socket.js';
import { TalkedIn } from './world.js';

describe('sending a message', () => {
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

  it('reaches everybody who is there, under a name or a pseudonym of the day', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    expect(await ann.say(roomId, 'good *evening*')).toMatchObject({ seq: 1, replayed: false });
    expect(await ann.say(roomId, 'and now unseen', { anonymous: true })).toMatchObject({ seq: 2 });
    const [named, anonymous] = await bea.hears(roomId, 2);
    expect(named).toMatchObject({ seq: 1, kind: 'written' });
    expect(messageIn(named).author).toEqual({ name: room.nameOf('Ann'), isAnonymous: false, isYou: false });
    expect(messageIn(named).body![0]!.spans).toContainEqual({ text: 'evening', em: true });
    expect(messageIn(anonymous)).toMatchObject({ author: { isAnonymous: true, isYou: false }, state: 'standing' });
    expect(messageIn(anonymous).author!.name).not.toBe(room.nameOf('Ann'));
    expect(messageIn(anonymous).writtenMinute).toMatch(/:00\.000Z$/);
    expect(wordsIn(anonymous)).toBe('and now unseen');
    const own = await ann.hears(roomId, 2);
    expect(own.map((event) => messageIn(event).author!.isYou)).toEqual([true, true]);
    expect((await bea.fetch(roomId)).events).toEqual((await bea.hears(roomId, 2)).map(withoutRoom));
  });

  it('keeps one order without gaps while four people write forty messages at once', async () => {
    const people = [room.ann, room.bea, await room.member('Cleo'), await room.member('Dora')];
    const lines = await Promise.all(people.map((person) => room.enter(person)));
    const sent = await Promise.all(
      lines.flatMap((line, who) =>
        Array.from({ length: 10 }, (_, n) => line.say(roomId, `${who}:${n}`, { anonymous: n % 2 === 0 })),
      ),
    );
    expect(sent.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const line of lines) expect(gapsIn(await line.hears(roomId, 40))).toEqual([]);
    const { events, head } = await lines[0]!.fetch(roomId);
    expect(head).toBe(40);
    expect(events.map(wordsIn)).toEqual(lines[1]!.events(roomId).map(wordsIn));
    for (const who of [0, 1, 2, 3]) {
      const ofOne = events.map(wordsIn).filter((words) => words!.startsWith(`${who}:`));
      expect(ofOne).toEqual(Array.from({ length: 10 }, (_, n) => `${who}:${n}`));
    }
  });

  it('is done once, however often it is asked for, and at the same moment', async () => {
    const id = clientId();
    const devices = await Promise.all(Array.from({ length: 5 }, () => room.enter(room.ann)));
    const sent = await Promise.all(devices.map((line) => line.say(roomId, 'once', { clientId: id, anonymous: true })));
    expect(new Set(sent.map(({ seq }) => seq))).toEqual(new Set([1]));
    expect(sent.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await server.sql('select 1 from chat.message where room_id = $1', [roomId])).toHaveLength(1);
    expect(await devices[0]!.fetch(roomId)).toMatchObject({ head: 1 });
    const twice = { roomId, clientId: id, body: 'twice', anonymous: true };
    expect(await devices[0]!.refused('chat.send', twice)).toEqual({ code: 'CONFLICT', field: 'clientId' });
    // The same id under the name is another message, and so is somebody else's.
    expect(await devices[0]!.say(roomId, 'once', { clientId: id })).toMatchObject({ seq: 2, replayed: false });
    const bea = await room.enter(room.bea);
    expect(await bea.say(roomId, 'once', { clientId: id })).toMatchObject({ seq: 3, replayed: false });
  });

  it('gives a new pseudonym from five in the morning on, and knows a message of the night before again', async () => {
    const lateNight = server.clock.now();
    const hoursToFive = (29 - lateNight.getUTCHours() - 1) % 24;
    server.clock.advance({ hours: hoursToFive, minutes: 59 - lateNight.getUTCMinutes() });
    const bea = await room.enter(room.bea);
    const ann = await room.enter(room.ann);
    const id = clientId();
    const before = await ann.say(roomId, 'awake again', { clientId: id, anonymous: true });
    await ann.say(roomId, 'still the same voice', { anonymous: true });
    server.clock.advance({ minutes: 2 });
    expect(await ann.say(roomId, 'awake again', { clientId: id, anonymous: true })).toEqual({
      ...before,
      replayed: true,
    });
    await ann.say(roomId, 'a new day', { anonymous: true });
    const names = (await bea.hears(roomId, 3)).map((event) => messageIn(event).author!.name);
    expect(names[1]).toBe(names[0]);
    expect(names[2]).not.toBe(names[0]);
    expect((await ann.fetch(roomId)).events.map((event) => messageIn(event).author!.isYou)).toEqual([true, true, true]);
  });

  it('takes an answer to a message of the same room only', async () => {
    const ann = await room.enter(room.ann);
    const { messageId } = await ann.say(roomId, 'a question');
    await ann.say(roomId, 'an answer', { replyTo: messageId });
    expect(messageIn((await ann.hears(roomId, 2))[1]).replyTo).toBe(messageId);
    const elsewhere = await TalkedIn.on(server);
    const other = await elsewhere.enter(elsewhere.ann);
    const crossing = {
      roomId: elsewhere.roomId,
      clientId: clientId(),
      body: 'x',
      anonymous: false,
      replyTo: messageId,
    };
    expect(await other.refused('chat.send', crossing)).toEqual({ code: 'NOT_FOUND', field: 'replyTo' });
    elsewhere.hangUp();
  });

  it('withdraws only anonymous writing from a muted voice, and says until when', async () => {
    const ann = await room.enter(room.ann);
    const { messageId } = await ann.say(roomId, 'harsh words', { anonymous: true });
    await server.sql(
      `insert into authorship.sanction (id, scope, author_id, author_tag, kind, until_on, lifted)
       select $1, scope, author_id, author_tag, 'mute', $3, false from chat.message where id = $2`,
      [clientId(), messageId, '2030-01-01'],
    );
    const more = { roomId, clientId: clientId(), body: 'more', anonymous: true };
    expect(await ann.refused('chat.send', more)).toEqual({ code: 'MUTED', until: '2030-01-01' });
    expect(await ann.say(roomId, 'under my name')).toMatchObject({ seq: 2 });
    const bea = await room.enter(room.bea);
    await bea.say(roomId, 'nobody else is', { anonymous: true });
    expect(await ann.hears(roomId, 3)).toHaveLength(3);
    expect(ann.socket.connected).toBe(true);
  });

  it('is refused to a member without a name, unless anonymous, until a name is chosen', async () => {
    const nobody = await room.member();
    const line = await room.enter(nobody);
    const named = { roomId, clientId: clientId(), body: 'hello', anonymous: false };
    expect(await line.refused('chat.send', named)).toEqual({ code: 'DISPLAY_NAME' });
    await line.say(roomId, 'hello', { anonymous: true });
    await nobody.chooseName(room.nameOf('Nora'));
    expect(await line.say(roomId, 'hello')).toMatchObject({ seq: 2 });
  });

  it('is refused in a closed room and in a group that is only read, but words can be taken back there', async () => {
    const ann = await room.enter(room.ann);
    const { messageId } = await ann.say(roomId, 'before');
    const after = { roomId, clientId: clientId(), body: 'after', anonymous: false };
    await server.sql('update chat.room set closed = true where id = $1', [roomId]);
    expect(await ann.refused('chat.send', after)).toEqual({ code: 'CLOSED' });
    await server.sql('update chat.room set closed = false where id = $1', [roomId]);
    await server.sql('update groups.support_group set read_only = true where id = $1', [room.groupId]);
    expect(await ann.refused('chat.send', after)).toEqual({ code: 'CLOSED' });
    await room.ann.send('mutation ($id: Id!) { deleteMessage(id: $id) { state } }', { id: messageId });
    expect((await ann.fetch(roomId)).head).toBe(2);
  });

  it('offers help to the writer alone, and asks a moderator to look, and holds nothing back', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    const sent = await ann.say(roomId, 'I want to kill myself tonight', { anonymous: true });
    expect(sent.supportOffer).toMatchObject({ card: 'mind' });
    const [heard] = await bea.hears(roomId, 1);
    expect(wordsIn(heard)).toBe('I want to kill myself tonight');
    expect(JSON.stringify(bea.heard)).not.toMatch(/offer|card/i);
    expect(await ann.say(roomId, 'my baby died on Tuesday')).not.toHaveProperty('supportOffer');
    const cases = () =>
      server.sql<{ lane: string }>('select lane from moderation.case_item where subject_id = $1', [sent.messageId]);
    for (let tries = 0; tries < 50 && (await cases()).length === 0; tries += 1)
      await server.sql('select pg_sleep(0.02)');
    expect(await cases()).toHaveLength(1);
  });
});

function withoutRoom(event: object): object {
  const { roomId: _roomId, pad: _pad, ...rest } = event as { roomId?: string; pad?: string };
  return rest;
}
