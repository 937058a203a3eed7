import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import type { WireEvent, WireMessage } from '../../../../src/realtime/wire.js';
import { Line } from './line.js';
import { messagesOf } from './room.reducer.js';
import { Talk } from './talk.js';
import { textOf } from './said.js';

// The server's own world. It is not read as a part of the client, which has other types around it.
const world = (path: string): Promise<any> => import(`../../../../test/${path}.js`);

/** Somebody with a session: their cookie, and documents sent with it. */
interface Person {
  cookie?: string;
  send: (document: string, variables?: object) => Promise<unknown>;
}

let server: any;
let place: any;
const talks: Talk[] = [];
const sockets = new Set<WebSocket>();

beforeAll(async () => {
  server = await (await world('setup/server')).startServer();
  Object.assign(globalThis, {
    document: Object.assign(new EventTarget(), { hidden: false }),
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
});
beforeEach(async () => {
  place = await (await world('api/chat/world')).TalkedIn.on(server);
});
afterEach(() => {
  talks.splice(0).forEach((talk) => talk.hangUp());
  place.hangUp();
});
afterAll(() => server.stop());

/** A page at which somebody sits: its talk, and what it was told. */
function page(person: Person, url = () => server.url) {
  // The browser sends the cookie by itself.
  Object.assign(globalThis, {
    WebSocket: class extends WebSocket {
      constructor() {
        super(`${url().replace('http', 'ws')}/socket/?EIO=4&transport=websocket`, {
          headers: person.cookie ? { cookie: person.cookie } : {},
        });
        sockets.add(this);
        this.on('close', () => sockets.delete(this));
        this.on('error', () => undefined);
      }
    },
  });
  const talk = new Talk(place.roomId, (events) => new Line(events, 'ws://here'));
  talks.push(talk);
  const told: string[] = [];
  talk.listen({
    changed: () => undefined,
    arrived: (messages, how) => told.push(`${how}: ${messages.map((one) => wordsOf(one)).join(', ')}`),
    sent: () => told.push('sent'),
    held: ({ refused }) => told.push(`held: ${refused?.code}`),
  });
  talk.open();
  return { talk, told };
}

const wordsOf = ({ body }: WireMessage) => textOf(body ?? []);
const shown = (talk: Talk) => messagesOf(talk.state.room).map(wordsOf);
const say = (talk: Talk, body: string) => talk.send({ body, anonymous: false, notes: [], replyTo: null });

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 12_000) throw new Error('Waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
const isHere = (talk: Talk) => until(() => talk.state.connection === 'here');

describe('somebody in a room', () => {
  it('hears what others say, and finds what they said before', async () => {
    const bea = await place.enter(place.bea);
    await bea.say(place.roomId, 'before');
    const { talk, told } = page(place.ann);
    await isHere(talk);
    await bea.say(place.roomId, 'after');
    await until(() => told.length > 0);
    expect([shown(talk), told]).toEqual([['before', 'after'], ['live: after']]);
  });

  it('says something once, and sees it once', async () => {
    const { talk, told } = page(place.ann);
    await isHere(talk);
    say(talk, 'one');
    say(talk, 'two');
    await until(() => shown(talk).length === 2 && talk.state.outbox.length === 0);
    expect([shown(talk), told]).toEqual([
      ['one', 'two'],
      ['sent', 'sent'],
    ]);
  });

  it('loses and doubles nothing when the connection is cut again and again', async () => {
    const bea = await place.enter(place.bea);
    const { talk } = page(place.ann);
    await isHere(talk);
    const lines: string[] = [];
    for (let i = 0; i < 8; i += 1) {
      const [own, other] = [`own ${i}`, `other ${i}`];
      lines.push(own, other);
      say(talk, own);
      // Cut while the answer is on its way, before it, and after it.
      setTimeout(() => sockets.forEach((socket) => socket.terminate()), i * 3);
      await bea.say(place.roomId, other);
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await until(() => talk.state.connection === 'here' && talk.state.outbox.length === 0);
    await until(() => shown(talk).length === lines.length);
    expect(shown(talk).sort()).toEqual(lines.sort());
    const own = shown(talk).filter((words) => words.startsWith('own'));
    expect(own).toEqual([...own].sort());
    const device = await place.connect(place.bea);
    const kept = (await device.fetch(place.roomId)).events.map((event: WireEvent) =>
      event.bare ? '' : wordsOf(event.message),
    );
    expect(kept.sort()).toEqual(lines.sort());
  });

  it('keeps what was refused, and sends it when asked again', async () => {
    const { talk, told } = page(place.ann);
    await isHere(talk);
    await server.sql('update chat.room set closed = true where id = $1', [place.roomId]);
    say(talk, 'kept');
    await until(() => told.includes('held: CLOSED'));
    expect(talk.state).toMatchObject({ isClosed: true, outbox: [{ body: 'kept', state: 'held' }] });
    await server.sql('update chat.room set closed = false where id = $1', [place.roomId]);
    talk.again(talk.state.outbox[0]!.clientId);
    await until(() => shown(talk).includes('kept') && talk.state.outbox.length === 0);
  });

  it('gets words back that were not sent', async () => {
    await server.sql('update chat.room set closed = true where id = $1', [place.roomId]);
    const { talk, told } = page(place.ann);
    await isHere(talk);
    say(talk, 'mine again');
    await until(() => told.length === 1);
    expect(talk.takeBack(talk.state.outbox[0]!.clientId)?.body).toBe('mine again');
    expect(talk.state.outbox).toEqual([]);
  });

  it('is sent out when they may not be there any more', async () => {
    const { talk } = page(place.ann);
    await isHere(talk);
    const leave = 'mutation ($groupId: Id!) { leaveGroup(groupId: $groupId) }';
    await place.ann.send(leave, { groupId: place.groupId });
    await until(() => talk.state.connection === 'removed');
  });

  it('is told when the session is over, and what waits is not sent for whoever signs in next', async () => {
    const { talk } = page(place.ann);
    await isHere(talk);
    await place.ann.send('mutation { signOut }');
    say(talk, 'waiting');
    await until(() => talk.state.connection === 'ended');
    expect(talk.state.outbox).toMatchObject([{ state: 'held', refused: { code: 'SIGN_IN' } }]);
    expect(talk.state.room.messages.size).toBe(0);
  });

  it('stops meeting whom they do not want to hear', async () => {
    const bea = await place.enter(place.bea);
    const { messageId } = await bea.say(place.roomId, 'unkind');
    const { talk } = page(place.ann);
    await isHere(talk);
    await place.ann.send('mutation ($id: Id!) { blockMessageAuthor(id: $id) }', { id: messageId });
    talk.reread();
    await until(() => shown(talk).length === 0);
  });

  it('leaves only when what is on its way has arrived', async () => {
    const { talk } = page(place.ann);
    await isHere(talk);
    say(talk, 'a last word');
    await talk.leave();
    const device = await place.connect(place.bea);
    const { events } = await device.fetch(place.roomId);
    expect(events).toHaveLength(1);
  });
});
