import type { Listener } from '../../realtime/index.js';
import type { Reader } from '../../readers/index.js';

/** The name of a group's room among the rooms of the socket server: each group has one. */
export function seatingOf(groupId: string): string {
  return `chat/${groupId}`;
}

/** What those who listen have chosen not to meet, for as long as they are connected. */
export class Seats {
  private readonly readers = new WeakMap<Listener, Reader>();

  take(listener: Listener, reader: Reader): void {
    this.readers.set(listener, reader);
  }

  readerAt(listener: Listener): Reader | undefined {
    return this.readers.get(listener);
  }
}
