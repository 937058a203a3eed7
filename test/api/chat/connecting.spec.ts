import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Listeners } from '../../../src/realtime/index.js';
import { SocketServer } from '../../../src/realtime/socket-server.service.js';
import { startServer, type TestServer } from '../../setup/server.js';
import { accountOf, appoint } from '../../world/groups.js';
import { clientId, Person } from '../../world/person.js';
import { Line, SocketRefusal } from '../../world/socket.js';
import { TalkedIn } from './world.js';

const LEAVE = 'mutation ($groupId: Id!) { leaveGroup(groupId: $groupId) }';

describe('being connected', () => {
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

  const refusalOf = async (connecting: Promise<Line>) => {
    const error: unknown = await connecting.then((line) => line.hangUp()).catch((reason: unknown) => reason);
    return error instanceof SocketRefusal ? error.refused : error;
  };

  it('takes a session: nobody comes in without one, with an ended one, or from another site', async () => {
    expect(await refusalOf(Line.connect(server, new Person(server)))).toMatchObject({ code: 'SIGN_IN' });
    const foreign = await refusalOf(Line.connect(server, room.ann, { origin: 'https://elsewhere.example' }));
    expect(foreign).toMatchObject({ code: 'websocket error' });
    (await Line.connect(server, room.ann, { origin: 'http://localhost:3000' })).hangUp();
    const { cookie } = room.ann;
    await room.ann.send('mutation { signOut }');
    room.ann.cookie = cookie;
    expect(await refusalOf(Line.connect(server, room.ann))).toMatchObject({ code: 'SIGN_IN' });
  });

  it('takes websockets only', async () => {
    const polling = await room.ann.fetch('/socket/?EIO=4&transport=polling');
    expect(polling.status).toBe(400);
  });

  it('keeps neither the cookie nor the keys it does not need', async () => {
    const line = await room.enter(room.ann);
    const listener = server.app.get(Listeners, { strict: false }).all()[0]!;
    expect(() => listener.viewer.tag('report', Buffer.alloc(16))).toThrow('hold no secret');
    const { socket } = listener as unknown as { socket: { request: unknown; handshake: { headers: object } } };
    const token = room.ann.cookie!.split('=')[1]!;
    const { headers, rawHeaders } = socket.request as { headers: object; rawHeaders: string[] };
    expect(JSON.stringify([headers, rawHeaders, socket.handshake])).not.toContain(token);
    expect(line.socket.connected).toBe(true);
  });

  it('ends with the session, here or everywhere', async () => {
    const line = await room.enter(room.ann);
    const other = Object.assign(new Person(server), room.ann);
    await other.signIn();
    const elsewhere = await room.enter(other);
    await room.ann.send('mutation { signOut }');
    await line.isHungUp();
    expect(elsewhere.socket.connected).toBe(true);
    await other.send('mutation { signOut(everywhere: true) }');
    await elsewhere.isHungUp();
    const bea = await room.enter(room.bea);
    await bea.say(roomId, 'who is here');
    expect(line.events(roomId)).toEqual([]);
  });

  it('ends when a session ran out, at the next event or the next day, whichever is first', async () => {
    const [asking, silent] = [await room.enter(room.ann), await room.enter(room.ann)];
    await server.sql(`update identity.session set expires_on = '2020-01-01' where account_id = $1`, [
      await accountOf(server, room.ann),
    ]);
    asking.socket.emit('chat.fetch', { roomId, after: 0, limit: 1 });
    await asking.isHungUp();
    expect(silent.socket.connected).toBe(true);
    server.clock.advance({ days: 1 });
    const bea = await room.enter(room.bea);
    await server.app.get(SocketServer, { strict: false }).tick();
    await silent.isHungUp();
    expect(bea.socket.connected).toBe(true);
  });

  it('ends after an hour of silence', async () => {
    const [silent, awake] = [await room.enter(room.ann), await room.enter(room.bea)];
    server.clock.advance({ minutes: 40 });
    await awake.fetch(roomId);
    server.clock.advance({ minutes: 21 });
    await server.app.get(SocketServer, { strict: false }).tick();
    await silent.isHungUp();
    expect(awake.socket.connected).toBe(true);
  });

  it('is refused a room of a group one is no member of, the same as one that is not there', async () => {
    const line = await room.connect(await new Person(server).signUp());
    const message = { clientId: clientId(), body: 'x', anonymous: true };
    for (const id of [roomId, clientId()]) {
      expect(await line.refused('chat.join', { roomId: id })).toEqual({ code: 'NOT_FOUND' });
      expect(await line.refused('chat.fetch', { roomId: id, after: 0, limit: 1 })).toEqual({ code: 'NOT_FOUND' });
      expect(await line.refused('chat.send', { ...message, roomId: id })).toEqual({ code: 'NOT_FOUND' });
    }
  });

  it('ends for a room, before the next message, when somebody leaves its group', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    await room.ann.send(LEAVE, { groupId: room.groupId });
    await ann.until(() => ann.heard.some(({ event }) => event === 'chat.removed'), 'being sent out');
    await bea.say(roomId, 'between us');
    await bea.hears(roomId, 1);
    expect(await ann.refused('chat.fetch', { roomId, after: 0, limit: 1 })).toEqual({ code: 'NOT_FOUND' });
    const message = { roomId, clientId: clientId(), body: 'x', anonymous: true };
    expect(await ann.refused('chat.send', message)).toEqual({ code: 'NOT_FOUND' });
    expect(ann.events(roomId)).toEqual([]);
    expect(ann.socket.connected).toBe(true);
  });

  it('ends for a room, before the next message, when somebody is excluded', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    await server.sql('insert into groups.exclusion (group_id, account_id, until_on) values ($1, $2, $3)', [
      room.groupId,
      await accountOf(server, room.ann),
      '2030-01-01',
    ]);
    await bea.say(roomId, 'between us');
    await bea.hears(roomId, 1);
    await ann.until(() => ann.heard.some(({ event }) => event === 'chat.removed'), 'being sent out');
    expect(ann.events(roomId)).toEqual([]);
  });

  it('lets staff of the group listen without joining it, until they step down', async () => {
    const host = await new Person(server).signUp();
    await host.chooseName(room.nameOf('Hana'));
    await appoint(server, host, 'host', room.groupId);
    const [line, bea] = [await room.enter(host), await room.enter(room.bea)];
    await bea.say(roomId, 'heard by the host');
    expect(await line.hears(roomId, 1)).toHaveLength(1);
    await server.sql('delete from identity.staff_role where account_id = $1', [await accountOf(server, host)]);
    await bea.say(roomId, 'not any more');
    await bea.hears(roomId, 2);
    await line.until(() => line.heard.some(({ event }) => event === 'chat.removed'), 'being sent out');
    expect(line.events(roomId)).toHaveLength(1);
    expect(await line.refused('chat.fetch', { roomId, after: 0, limit: 1 })).toEqual({ code: 'NOT_FOUND' });
  });

  it('ends for whoever sends an event that nobody declared', async () => {
    for (const name of ['chat.presence', 'admin', '__proto__', 'toString']) {
      const line = await room.enter(room.ann);
      line.socket.emit(name, {});
      await line.isHungUp();
    }
  });

  it('refuses what is out of shape, with the field', async () => {
    const line = await room.enter(room.ann);
    const good = { roomId, clientId: clientId(), body: 'hello', anonymous: true };
    const wrong: [object, string | undefined][] = [
      [{ ...good, roomId: 'x' }, 'roomId'],
      [{ ...good, clientId: good.clientId.toUpperCase() }, 'clientId'],
      [{ ...good, body: 7 }, 'body'],
      [{ ...good, anonymous: 'yes' }, 'anonymous'],
      [{ ...good, notes: ['no-such-note'] }, 'notes'],
      [{ ...good, replyTo: 'x' }, 'replyTo'],
      [{ ...good, more: true }, undefined],
      [{ ...good, body: 'a\u0000b' }, 'body'],
      [{ ...good, body: 'a\ud800b' }, 'body'],
      [{ ...good, body: Buffer.from('bytes') }, 'body'],
      [[], undefined],
    ];
    for (const [payload, field] of wrong) {
      expect(await line.refused('chat.send', payload)).toEqual({ code: 'INVALID', ...(field ? { field } : {}) });
    }
    for (const payload of [null, undefined, 'text', 7]) {
      expect(await line.refused('chat.join', payload)).toEqual({ code: 'INVALID' });
    }
    expect(await line.refused('chat.send', { ...good, body: ' ' })).toMatchObject({ code: 'TOO_SHORT', field: 'body' });
    expect(await line.refused('chat.send', { ...good, body: 'x'.repeat(2_001) })).toEqual({
      code: 'TOO_LONG',
      field: 'body',
      limit: 2_000,
    });
    expect(await line.refused('chat.fetch', { roomId, after: 0, limit: 201 })).toEqual({
      code: 'INVALID',
      field: 'limit',
    });
    expect(await line.say(roomId, '🌱'.repeat(2_000))).toMatchObject({ seq: 1 });
    expect(server.log.join()).not.toContain('socket-event-failed');
  });

  it('ends with a frame of more than 16 KiB, for its sender alone', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    ann.socket.emit('chat.send', { roomId, body: 'x'.repeat(17_000) });
    await ann.isHungUp();
    expect(await bea.say(roomId, 'still here')).toMatchObject({ seq: 1 });
  });

  it('tells little by the length of a frame: each is filled to a multiple of 256 bytes', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    for (const words of ['a', 'é'.repeat(57), 'longer '.repeat(70)]) await ann.say(roomId, words, { anonymous: true });
    await ann.refused('chat.join', {});
    await bea.hears(roomId, 3);
    // Engine.io's "4", which is a byte of the frame too, was taken off by the client.
    const events = bea.frames.filter((frame) => frame.startsWith('2["chat.event"'));
    expect(events).toHaveLength(3);
    for (const frame of events) expect((Buffer.byteLength(frame) + 1) % 256).toBe(0);
    expect(new Set(events.map((frame) => frame.length)).size).toBeGreaterThan(1);
    const answers = ann.frames.filter((frame) => frame.startsWith('3'));
    expect(answers).toHaveLength(5);
    // The number of the event stands before its answer, with up to four digits.
    for (const frame of answers) expect(256 - ((Buffer.byteLength(frame) + 1) % 256)).toBeLessThanOrEqual(4);
  });

  it('answers a bug with a reference, and logs no words', async () => {
    const ann = await room.enter(room.ann);
    await server.sql(`update chat.room set time_zone = 'Nowhere/Nothing' where id = $1`, [roomId]);
    const message = { roomId, clientId: clientId(), body: 'words that stay unlogged', anonymous: true };
    const refused = await ann.refused('chat.send', message);
    expect(refused).toEqual({ code: 'UNEXPECTED', reference: expect.stringMatching(/^[0-9a-f]{8}$/) });
    const lines = server.log.filter((line) => line.includes(refused.reference!));
    expect(lines).toHaveLength(1);
    expect(server.log.join()).not.toContain('words that stay unlogged');
  });

  it('lets somebody who does not read fall behind, without keeping the room or the memory waiting', async () => {
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    const listener = server.app
      .get(Listeners, { strict: false })
      .all()
      .find(({ id }) => id === bea.socket.id) as unknown as { isBehind: boolean; socket: any };
    // The line is jammed on its way out, as by a telephone that lost its network.
    const { conn } = listener.socket;
    conn.transport.writable = false;
    for (let n = 0; n < 80; n += 1) await ann.say(roomId, `${n}`);
    await ann.hears(roomId, 80);
    expect(conn.writeBuffer.length).toBeLessThanOrEqual(64);
    expect(listener.isBehind).toBe(true);
    conn.transport.writable = true;
    conn.flush();
    expect(await bea.hears(roomId, 60)).not.toHaveLength(80);
    const last = bea.events(roomId).at(-1)!.seq;
    const { events, head } = await bea.fetch(roomId, last);
    expect(last + events.length).toBe(head);
  });
});

describe('a server that stops', () => {
  it('says so, finishes what was begun, and hangs up', async () => {
    const server = await startServer();
    const room = await TalkedIn.on(server);
    const [ann, bea] = [await room.enter(room.ann), await room.enter(room.bea)];
    const last = ann.say(room.roomId, 'just in time');
    await server.sql('select 1');
    await server.stop();
    expect(await last).toMatchObject({ seq: 1 });
    await bea.isHungUp();
    expect(bea.heard.map(({ event }) => event)).toContain('draining');
  });
});

describe('limits', () => {
  it('let somebody write ten messages in half a minute, named and anonymous together', async () => {
    const server = await startServer({ settings: { throttle: true } });
    const room = await TalkedIn.on(server);
    const line = await room.enter(room.ann);
    for (let n = 0; n < 10; n += 1) await line.say(room.roomId, `${n}`, { anonymous: n % 2 === 0 });
    const message = { roomId: room.roomId, clientId: clientId(), body: 'x', anonymous: true };
    expect(await line.refused('chat.send', message)).toEqual({ code: 'TOO_MANY', limit: 10 });
    room.hangUp();
    await server.stop();
  });
});
