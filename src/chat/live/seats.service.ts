import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../kernel/viewer.js';
import { type Listener, Listeners } from '../../realtime/index.js';
import type { Reader } from '../../readers/index.js';
import type { Room } from '../rooms/rooms.store.js';

export type Place = Pick<Room, 'id' | 'groupId'>;

/** Who listens to which room on this server, and what they chose not to meet. In memory, and shown to nobody. */
@Injectable()
export class Seats {
  private readonly readers = new WeakMap<Listener, Reader>();
  private readonly roomOfGroup = new Map<string, string>();

  constructor(private readonly listeners: Listeners) {}

  take(listener: Listener, { id, groupId }: Place): void {
    this.roomOfGroup.set(groupId, id);
    listener.join(seatingOf(groupId));
  }

  leave(listener: Listener, { groupId }: Place): void {
    listener.leave(seatingOf(groupId));
  }

  in(groupId: string): Listener[] {
    return this.listeners.inRoom(seatingOf(groupId));
  }

  /** The rooms somebody listens to. */
  places(): Place[] {
    for (const groupId of this.roomOfGroup.keys()) {
      if (this.in(groupId).length === 0) this.roomOfGroup.delete(groupId);
    }
    return [...this.roomOfGroup].map(([groupId, id]) => ({ id, groupId }));
  }

  /** Keeps what somebody chose not to meet, until they are asked again. */
  remember(listener: Listener, reader: Reader): void {
    this.readers.set(listener, reader);
  }

  readerAt(listener: Listener): Reader | undefined {
    return this.readers.get(listener);
  }

  // Safety: whom somebody has just blocked must not speak to them again, on none of their devices.
  renew(viewer: Viewer, reader: Reader): void {
    for (const listener of this.listeners.all()) {
      if (listener.viewer.accountId === viewer.accountId && this.readers.has(listener)) this.remember(listener, reader);
    }
  }
}

/** The name of a group's room among the rooms of the socket server: each group has one. */
function seatingOf(groupId: string): string {
  return `chat/${groupId}`;
}
