import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer, type TestServer } from '../../setup/server.js';
import { aGroup, aMember } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';
import { gapsIn, Line, roomOf, wordsIn } from '../../world/socket.js';

describe('talking in a room', () => {
  let server: TestServer;
  let groupId: string;
  let roomId: string;
  let ann: Person;
  let bea: Person;
  const lines: Line[] = [];

  beforeAll(async () => {
    server = await startServer();
  });
  afterEach(() => lines.splice(0).forEach((line) => line.hangUp()));
  afterAll(() => server.stop());

  /** A room of its own for each test. */
  async function aRoom() {
    groupId = await aGroup(server);
    const suffix = groupId.slice(0, 4);
    ann = await aMember(server, groupId, `Ann ${suffix}`);
    bea = await aMember(server, groupId, `Bea ${suffix}`);
    roomId = await roomOf(ann, groupId);
    await server.sql(`update chat.room set time_zone = 'UTC' where id = $1`, [roomId]);
  }

  async function inRoom(person: Person): Promise<Line> {
    const line = await Line.connect(server, person);
    lines.push(line);
    await line.ask('chat.join', { roomId });
    return line;
  }

  it('reaches everybody who is there, under a name or a pseudonym of the day', async () => {
    await aRoom();
    const [annsLine, beasLine] = [await inRoom(ann), await inRoom(bea)];
    expect(await annsLine.say(roomId, 'good *evening*')).toMatchObject({ seq: 1, replayed: false });
    expect(await annsLine.say(roomId, 'and now unseen', { anonymous: true })).toMatchObject({ seq: 2 });
    const [named, anonymous] = await beasLine.hears(roomId, 2);
    expect(named).toMatchObject({
      seq: 1,
      kind: 'written',
      message: { author: { name: `Ann ${groupId.slice(0, 4)}`, isAnonymous: false, isYou: false } },
    });
    expect(named!.bare ? [] : named!.message.body![0]!.spans).toContainEqual({ text: 'evening', em: true });
    expect(anonymous).toMatchObject({
      seq: 2,
      message: { author: { isAnonymous: true, isYou: false }, state: 'standing' },
    });
    expect(wordsIn(anonymous)).toBe('and now unseen');
    expect(anonymous!.bare ? '' : anonymous!.message.author!.name).toMatch(/^[A-Z]\w+ [A-Z]\w+/);
    const own = await annsLine.hears(roomId, 2);
    expect(own.map((event) => !event.bare && event.message.author!.isYou)).toEqual([true, true]);
    expect((await beasLine.fetch(roomId)).head).toBe(2);
  });

  it('keeps one order without gaps while four people write forty messages at once', async () => {
    await aRoom();
    const people = [ann, bea, await aMember(server, groupId, 'Cleo'), await aMember(server, groupId, 'Dora')];
    const all = await Promise.all(people.map(inRoom));
    const sent = await Promise.all(
      all.flatMap((line, who) =>
        Array.from({ length: 10 }, (_, n) => line.say(roomId, `${who}:${n}`, { anonymous: n % 2 === 0 })),
      ),
    );
    expect(sent.map(({ seq }) => seq).sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    for (const line of all) expect(gapsIn(await line.hears(roomId, 40))).toEqual([]);
    const { events, head } = await all[0]!.fetch(roomId);
    expect(head).toBe(40);
    expect(events.map(wordsIn)).toEqual(all[1]!.events(roomId).map(wordsIn));
    for (const who of [0, 1, 2, 3]) {
      const ofOne = events.map(wordsIn).filter((words) => words!.startsWith(`${who}:`));
      expect(ofOne).toEqual(Array.from({ length: 10 }, (_, n) => `${who}:${n}`));
    }
  });

  it('writes a message once, however often it was sent, and at the same moment', async () => {
    await aRoom();
    const id = clientId();
    const devices = await Promise.all([ann, ann, ann, ann, ann].map(inRoom));
    const sent = await Promise.all(devices.map((line) => line.say(roomId, 'once', { clientId: id, anonymous: true })));
    expect(new Set(sent.map(({ seq }) => seq))).toEqual(new Set([1]));
    expect(sent.filter(({ replayed }) => !replayed)).toHaveLength(1);
    expect(await server.sql('select 1 from chat.message where room_id = $1', [roomId])).toHaveLength(1);
    expect(await devices[0]!.fetch(roomId)).toMatchObject({ head: 1 });
    expect(await devices[0]!.refused('chat.send', { roomId, clientId: id, body: 'twice', anonymous: true })).toEqual({
      code: 'CONFLICT',
      field: 'clientId',
    });
    // The same id under the name is another message, and so is somebody else's.
    expect(await devices[0]!.say(roomId, 'once', { clientId: id })).toMatchObject({ seq: 2, replayed: false });
    expect(await (await inRoom(bea)).say(roomId, 'once', { clientId: id })).toMatchObject({ seq: 3, replayed: false });
  });
});
