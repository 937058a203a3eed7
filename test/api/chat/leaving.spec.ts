import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonalData, type PersonalRecords } from '../../../src/kernel/personal-data.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { viewerOf } from '../../world/groups.js';
import type { Line } from '../../world/socket.js';
import { messageIn, wordsIn } from '../../world/socket.js';
import { TalkedIn } from './world.js';

describe('what chat keeps of somebody', () => {
  let server: TestServer;
  let room: TalkedIn;
  let ann: Line;
  let bea: Line;
  let records: PersonalRecords;

  beforeAll(async () => {
    server = await startServer();
    const all = server.app.get(PersonalData, { strict: false }).all();
    records = all.find(([name]) => name === 'chat')![1];
  });
  beforeEach(async () => {
    room = await TalkedIn.on(server);
    [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    await ann.say(room.roomId, 'named');
    await ann.say(room.roomId, 'anonymous', { anonymous: true });
    server.clock.advance({ days: 1 });
    [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    await ann.say(room.roomId, 'anonymous next day', { anonymous: true });
    await bea.say(room.roomId, 'hers', { anonymous: true });
    await bea.hears(room.roomId, 2);
  });
  afterEach(() => room.hangUp());
  afterAll(() => server.stop());

  const past = async () => (await bea.fetch(room.roomId)).events;
  const viewer = () => viewerOf(server, room.ann);

  it('can be taken along whole, named and anonymous of every day, and nobody else’s', async () => {
    const everything = (await records.export(await viewer())) as Record<string, { words: string; groupId: string }[]>;
    expect(everything.named!.map(({ words }) => words)).toEqual(['named']);
    expect(everything.anonymous!.map(({ words }) => words).sort()).toEqual(['anonymous', 'anonymous next day']);
    expect(everything.named![0]!.groupId).toBe(room.groupId);
    expect(JSON.stringify(everything)).not.toMatch(/"type":"Buffer"/);
  });

  it('is erased to tombstones that nobody can claim, live too, and leaves the others’ words', async () => {
    await records.forget(await viewer(), 'erase');
    const news = await bea.hears(room.roomId, 5);
    expect(news.slice(2).map((event) => messageIn(event).state)).toEqual(['deleted', 'deleted', 'deleted']);
    const written = (await past()).filter((event) => !event.bare && event.kind === 'written');
    expect(written.map(wordsIn)).toEqual([undefined, undefined, undefined, 'hers']);
    expect(await records.export(await viewer())).toEqual({ named: [], anonymous: [] });
    const rows = await server.sql<{ author_tag: Buffer; author_id: string | null }>(
      `select author_id, author_tag from chat.message where room_id = $1 and state = 'deleted'`,
      [room.roomId],
    );
    expect(rows.every((row) => row.author_id === null)).toBe(true);
    expect(new Set(rows.map((row) => row.author_tag.toString('hex'))).size).toBe(3);
  });

  it('stays as words of somebody who has left, if they chose so, and anonymous words are not touched', async () => {
    const before = await server.sql(
      'select xmin::text, * from chat.message where room_id = $1 and author_tag is not null order by id',
      [room.roomId],
    );
    await records.forget(await viewer(), 'leave');
    const events = await past();
    expect(events.map(wordsIn)).toEqual(['named', 'anonymous', 'anonymous next day', 'hers']);
    expect(messageIn(events[0]).author).toMatchObject({ name: 'Someone who has left', isYou: false });
    const ids = before.map((row) => (row as { id: string }).id);
    expect(await server.sql('select xmin::text, * from chat.message where id = any($1) order by id', [ids])).toEqual(
      before,
    );
  });
});
