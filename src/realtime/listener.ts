import type { Viewer } from '../kernel/viewer.js';

/** Somebody connected: a socket, and the narrowed keys of the person at it. */
export interface Listener {
  readonly id: string;
  /** Holds a few tag keys and not the member's secret. */
  readonly viewer: Viewer;
  /** Sends one event to this socket alone; dropped, not queued, when the socket is too far behind. */
  tell(event: string, payload: object): void;
  join(room: string): void;
  leave(room: string): void;
}
