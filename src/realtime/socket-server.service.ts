import type { IncomingMessage, Server as HttpServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server, type Socket } from 'socket.io';
import { EndedSessions, Sessions } from '../identity/index.js';
import { Clock, dateOf } from '../kernel/clock.js';
import { Config } from '../kernel/config.js';
import { asRefusal } from '../kernel/database-errors.js';
import { Log } from '../kernel/log.js';
import { Refusal } from '../kernel/refusal.js';
import { Connection } from './connection.js';
import { paddedAnswer } from './frames.rules.js';
import { Inbound } from './inbound.service.js';
import { Listeners } from './listeners.service.js';
import { ListeningViewer } from './listening-viewer.js';
import { SocketEvents } from './socket-events.js';
import { SOCKET_PATH } from './wire.js';

const LARGEST_FRAME = 16 * 1024;
/** Keys are not kept for somebody who has been silent this long. */
const IDLE_MILLISECONDS = 60 * 60_000;
const TICK_MILLISECONDS = 10_000;
/** One person's devices and tabs; more at once is no person. */
const MOST_SOCKETS = 20;
/** Whoever sends this many events without waiting for an answer is no client of ours. */
const MOST_PENDING = 64;
/** What was begun before a stop is finished within this time, or given up. */
const DRAIN_MILLISECONDS = 5_000;

/** The socket.io server on the HTTP server: lets people in, passes their events on, and lets them go. */
@Injectable()
export class SocketServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: Server | undefined;
  private timer: NodeJS.Timeout | undefined;
  private lastTick = '';
  private draining = false;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly config: Config,
    private readonly sessions: Sessions,
    private readonly ended: EndedSessions,
    private readonly events: SocketEvents,
    private readonly listeners: Listeners,
    private readonly inbound: Inbound,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const server = new Server({
      path: SOCKET_PATH,
      transports: ['websocket'],
      maxHttpBufferSize: LARGEST_FRAME,
      serveClient: false,
      connectTimeout: 10_000,
      allowRequest: (request, decide) => decide(null, this.isOurs(request.headers.origin)),
    });
    server.use((socket, next) => void this.letIn(socket).then(() => next(), next));
    server.on('connection', (socket) => this.listen(socket));
    server.attach(this.http.httpAdapter.getHttpServer() as HttpServer);
    this.server = server;
    this.listeners.serveWith(server);
    this.ended.listen((hashes) => this.letGo(hashes));
    this.lastTick = dateOf(this.clock.now());
    this.timer = setInterval(() => void this.tick(), TICK_MILLISECONDS).unref();
  }

  /** Says goodbye, finishes what was begun, and closes. */
  async beforeApplicationShutdown(): Promise<void> {
    this.draining = true;
    clearInterval(this.timer);
    for (const connection of this.listeners.connections()) connection.tell('draining', {});
    for (let waited = 0; waited < DRAIN_MILLISECONDS && this.isBusy(); waited += 20) await wait(20);
    this.server?.disconnectSockets(true);
    this.server?.engine.close();
  }

  /** Lets go of whoever has been silent for long, and once a day of whoever's session ran out. */
  async tick(): Promise<void> {
    const now = this.clock.now();
    const isNewDay = dateOf(now) !== this.lastTick;
    this.lastTick = dateOf(now);
    for (const connection of this.listeners.connections()) {
      try {
        const isOver = isNewDay && !(await this.sessions.isOpen(connection.viewer.sessionHash));
        // Safety: an idle socket is a pocketed telephone or a shared computer; its keys go.
        if (isOver || connection.silentFor(now) > IDLE_MILLISECONDS) connection.close();
      } catch (error) {
        this.log.failure('socket-tick-failed', error);
      }
    }
  }

  // Safety: a browser says where a page comes from; another site's page may not speak for somebody who is signed in.
  private isOurs(origin: string | undefined): boolean {
    return origin === undefined || origin === this.config.publicUrl;
  }

  private async letIn(socket: Socket): Promise<void> {
    try {
      const viewer = await this.sessions.viewerOf(socket.request.headers.cookie);
      forgetCookie(socket.request);
      if (!viewer) throw new Refusal('SIGN_IN');
      const connection = new Connection(socket, new ListeningViewer(viewer), this.clock.now());
      const others = this.listeners.connections().filter((one) => one.viewer.accountId === viewer.accountId);
      if (others.length >= MOST_SOCKETS) throw new Refusal('TOO_MANY', { limit: MOST_SOCKETS });
      if (this.draining) throw new Refusal('UNAVAILABLE');
      socket.data = connection;
    } catch (error) {
      throw this.refused(error);
    }
  }

  private listen(socket: Socket): void {
    const connection = socket.data as Connection;
    this.listeners.add(connection);
    socket.on('disconnect', () => this.listeners.remove(connection.id));
    socket.onAny((name: unknown, ...sent: unknown[]) => this.receive(connection, name, sent));
    // A session that ended while this socket was being let in was announced before anybody listened for it.
    void this.sessions.isOpen(connection.viewer.sessionHash).then(
      (isOpen) => isOpen || connection.close(),
      () => connection.close(),
    );
  }

  private receive(from: Connection, name: unknown, sent: unknown[]): void {
    const acknowledge = typeof sent.at(-1) === 'function' ? (sent.pop() as (answer: object) => void) : undefined;
    const event = typeof name === 'string' ? this.events.find(name) : undefined;
    // Safety: nobody tries out names on an open line, and nobody fills the memory by not waiting.
    if (!event || from.pending >= MOST_PENDING) return from.close();
    from.heard(this.clock.now());
    if (this.draining) return acknowledge?.(paddedAnswer({ refused: { code: 'UNAVAILABLE' } }));
    from.queue(async () => {
      const answer = await this.inbound.answer(event, from, sent[0]);
      if (answer) acknowledge?.(paddedAnswer(answer));
      else from.close();
    });
  }

  // Safety: a quick exit or a sign-out closes every socket of that session before the next message.
  private letGo(hashes: readonly Buffer[]): void {
    for (const connection of this.listeners.connections()) {
      if (hashes.some((hash) => hash.equals(connection.viewer.sessionHash))) connection.close();
    }
  }

  private isBusy(): boolean {
    return this.listeners.connections().some((connection) => connection.pending > 0);
  }

  private refused(error: unknown): Error {
    const cause = asRefusal(error);
    const data =
      cause instanceof Refusal
        ? { code: cause.code, ...cause.detail }
        : { code: 'UNEXPECTED', reference: this.log.failure('socket-not-let-in', cause) };
    return Object.assign(new Error(data.code), { data });
  }
}

/** Safety: socket.io keeps the request for as long as the socket; the session's token in it would open the secret. */
function forgetCookie(request: IncomingMessage): void {
  delete request.headers.cookie;
  request.rawHeaders.length = 0;
}
