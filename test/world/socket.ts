import { once } from 'node:events';
import { io, type Socket } from 'socket.io-client';
import type { Acknowledged, ClientEvents, WireEvent, WireMessage, WireRefusal } from '../../src/realtime/wire.js';
import { SOCKET_PATH } from '../../src/realtime/wire.js';
import type { TestServer } from '../setup/server.js';
import { clientId, type Person } from './person.js';

/** What the server refused over a socket. */
export class SocketRefusal extends Error {
  constructor(readonly refused: WireRefusal) {
    super(JSON.stringify(refused));
  }
}

/** A device on the line: asks, hears, and keeps every frame it was sent. */
export class Line {
  readonly heard: { event: string; payload: any }[] = [];
  /** Every frame as it came over the wire. */
  readonly frames: string[] = [];
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.onAny((event: string, payload: unknown) => {
      this.heard.push({ event, payload });
      this.waiting.forEach((look) => look());
    });
    socket.on('disconnect', () => this.waiting.forEach((look) => look()));
  }

  /** Connects with a person's cookie. Throws SocketRefusal when they are not let in. */
  static async connect(
    server: Pick<TestServer, 'url'>,
    person: Person,
    headers: Record<string, string> = {},
  ): Promise<Line> {
    const socket = io(server.url, {
      path: SOCKET_PATH,
      transports: ['websocket'],
      extraHeaders: { ...(person.cookie ? { cookie: person.cookie } : {}), ...headers },
      reconnection: false,
      forceNew: true,
      autoConnect: false,
    });
    const line = new Line(socket);
    socket.io.on('open', () => socket.io.engine.on('packet', ({ data }) => data && line.frames.push(String(data))));
    socket.connect();
    await Promise.race([
      once(socket as never, 'connect'),
      once(socket as never, 'connect_error').then(([error]) => {
        socket.disconnect();
        throw new SocketRefusal((error as { data?: WireRefusal }).data ?? { code: (error as Error).message });
      }),
    ]);
    return line;
  }

  /** The answer to an event. Throws SocketRefusal. */
  async ask<Name extends keyof ClientEvents>(
    event: Name,
    payload: ClientEvents[Name]['input'],
  ): Promise<ClientEvents[Name]['answer']> {
    return (await this.askAnything(event, payload)) as ClientEvents[Name]['answer'];
  }

  async askAnything(event: string, payload: unknown): Promise<unknown> {
    const answer = (await this.socket.timeout(10_000).emitWithAck(event, payload)) as Acknowledged<unknown>;
    if ('refused' in answer) throw new SocketRefusal(answer.refused);
    return answer.ok;
  }

  /** The refusal of an event; throws when it was not refused. */
  async refused(event: string, payload: unknown): Promise<WireRefusal> {
    try {
      await this.askAnything(event, payload);
    } catch (error) {
      if (error instanceof SocketRefusal) return error.refused;
      throw error;
    }
    throw new Error(`Not refused: ${event}`);
  }

  /** Sends a message, whatever is given put over something ordinary. */
  say(roomId: string, body: string, given: Partial<ClientEvents['chat.send']['input']> = {}) {
    return this.ask('chat.send', { roomId, clientId: clientId(), body, anonymous: false, ...given });
  }

  fetch(roomId: string, after = 0, limit = 200) {
    return this.ask('chat.fetch', { roomId, after, limit });
  }

  /** The events of a room that were told so far, in the order they came. */
  events(roomId: string): WireEvent[] {
    return this.heard
      .filter(({ event, payload }) => event === 'chat.event' && payload.roomId === roomId)
      .map(({ payload }) => payload as WireEvent);
  }

  /** Waits until this much was told of a room; throws when it takes longer than two seconds. */
  async hears(roomId: string, count: number): Promise<WireEvent[]> {
    await this.until(() => this.events(roomId).length >= count, `${count} events`);
    return this.events(roomId);
  }

  async until(isSo: () => boolean, what: string): Promise<void> {
    if (isSo()) return;
    await new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => reject(new Error(`Waited in vain for ${what}`)), 2_000);
      this.waiting.add(look);
    });
  }

  /** Waits until the server has hung up. */
  async isHungUp(): Promise<void> {
    await this.until(() => this.socket.disconnected, 'the end of the connection');
  }

  hangUp(): void {
    this.socket.disconnect();
  }
}

/** The positions that are missing or out of order; empty when there are none. */
export function gapsIn(events: readonly WireEvent[], first = 1): number[] {
  return events.map(({ seq }, i) => (seq === first + i ? 0 : seq)).filter((seq) => seq !== 0);
}

/** The message an event carries; throws when it carries none. */
export function messageIn(event: WireEvent | undefined): WireMessage {
  if (!event || event.bare) throw new Error(`No message in ${JSON.stringify(event)}`);
  return event.message;
}

/** The words of an event, or undefined when they were not sent. */
export function wordsIn(event: WireEvent | undefined): string | undefined {
  return event && !event.bare
    ? event.message.body?.flatMap((block) => block.spans.map((s) => s.text)).join('')
    : undefined;
}

/** The id of the room of a group, asked for by somebody who may read there. */
export async function roomOf(person: Person, groupId: string): Promise<string> {
  const { chatRoom } = await person.send('query ($groupId: Id!) { chatRoom(groupId: $groupId) { id } }', { groupId });
  return chatRoom.id;
}
