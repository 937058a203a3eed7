import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';
import type { Connection } from './connection.js';
import { paddedEvent } from './frames.rules.js';
import type { Listener } from './listener.js';
import { Standings } from './standings.service.js';

/** What one listener is told, or undefined for nothing. The same payload for many is put into a frame once. */
export type Letter = readonly [event: string, payload: object] | undefined;

/** Everybody who is connected to this server now. It is kept in memory alone and shown to nobody. */
@Injectable()
export class Listeners {
  private readonly byId = new Map<string, Connection>();
  private server: Server | undefined;

  constructor(private readonly standings: Standings) {}

  all(): Listener[] {
    return [...this.byId.values()];
  }

  inRoom(room: string): Listener[] {
    return this.connectionsIn(room);
  }

  /** Tells each listener of a room what is chosen for them; whoever is too far behind is left out and will fetch. */
  tellRoom(room: string, choose: (listener: Listener) => Letter): void {
    this.tellEach(this.connectionsIn(room), choose);
  }

  /** The same for listeners that were picked before. */
  tellEach(listeners: readonly Listener[], choose: (listener: Listener) => Letter): void {
    const frames = new Map<object, { event: string; ids: string[] }>();
    for (const listener of listeners) {
      const letter = choose(listener);
      if (!letter || this.byId.get(listener.id)?.isBehind !== false) continue;
      const [event, payload] = letter;
      const frame = frames.get(payload);
      if (frame) frame.ids.push(listener.id);
      else frames.set(payload, { event, ids: [listener.id] });
    }
    for (const [payload, { event, ids }] of frames) this.server?.local.to(ids).emit(event, paddedEvent(event, payload));
  }

  /** Reads a listener's session, name and roles again; false when the session is over. */
  async renew(listener: Listener): Promise<boolean> {
    const connection = this.byId.get(listener.id);
    return connection !== undefined && this.standings.renew(connection.viewer);
  }

  /** For the socket server alone. */
  serveWith(server: Server): void {
    this.server = server;
  }

  add(connection: Connection): void {
    this.byId.set(connection.id, connection);
  }

  remove(id: string): void {
    this.byId.delete(id);
  }

  connections(): Connection[] {
    return [...this.byId.values()];
  }

  private connectionsIn(room: string): Connection[] {
    const ids = this.server?.of('/').adapter.rooms.get(room) ?? new Set<string>();
    return [...ids].flatMap((id) => this.byId.get(id) ?? []);
  }
}
