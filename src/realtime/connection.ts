import type { Socket } from 'socket.io';
import { paddedEvent } from './frames.rules.js';
import type { Listener } from './listener.js';
import type { ListeningViewer } from './listening-viewer.js';

/** A socket with this many packets waiting is too far behind to be told more: its client will fetch. */
const MOST_QUEUED = 64;

/** One socket, as the domains and the socket server see it. */
export class Connection implements Listener {
  /** Events of one socket are handled one after the other, in the order they were sent. */
  private line: Promise<void> = Promise.resolve();
  private waiting = 0;
  private heardAt: Date;

  constructor(
    private readonly socket: Socket,
    readonly viewer: ListeningViewer,
    now: Date,
  ) {
    this.heardAt = now;
  }

  get id(): string {
    return this.socket.id;
  }

  /** Whether more is queued than a client that keeps up would have. */
  get isBehind(): boolean {
    const { writeBuffer } = this.socket.conn as unknown as { writeBuffer: unknown[] };
    return writeBuffer.length >= MOST_QUEUED;
  }

  /** How many of its events are being handled or wait for it. */
  get pending(): number {
    return this.waiting;
  }

  tell(event: string, payload: object): void {
    if (!this.isBehind) this.socket.emit(event, paddedEvent(event, payload));
  }

  join(room: string): void {
    void this.socket.join(room);
  }

  leave(room: string): void {
    void this.socket.leave(room);
  }

  isIn(room: string): boolean {
    return this.socket.rooms.has(room);
  }

  /** Runs the work after all work before it. Work that throws ends the connection: nobody waits for ever. */
  queue(work: () => Promise<void>): void {
    this.waiting += 1;
    this.line = this.line
      .then(work)
      .catch(() => this.close())
      .finally(() => (this.waiting -= 1));
  }

  heard(now: Date): void {
    this.heardAt = now;
  }

  /** Milliseconds since this socket last sent an event. */
  silentFor(now: Date): number {
    return now.getTime() - this.heardAt.getTime();
  }

  close(): void {
    this.socket.disconnect(true);
  }
}
