import { Injectable } from '@nestjs/common';
import { Bylines } from '../../authorship/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { WireEvent } from '../../realtime/index.js';
import { type Reader, Readers } from '../../readers/index.js';
import { Rooms } from '../rooms/rooms.service.js';
import { eventView, showingTo } from './message-views.js';
import { MessagesStore } from './messages.store.js';

export interface Asked {
  roomId: string;
  /** The position after which to begin. */
  after: number;
  limit: number;
}

/** What happened in a room after a position, with the room's last position at that instant. */
interface Past {
  head: number;
  events: WireEvent[];
}

/** What happened in a room, as one reader may see it. */
@Injectable()
export class History {
  constructor(
    private readonly rooms: Rooms,
    private readonly messages: MessagesStore,
    private readonly readers: Readers,
    private readonly bylines: Bylines,
  ) {}

  /** The past of a room under the reader's choices, which are read anew and returned too. Throws NOT_FOUND. */
  async readableBy(viewer: Viewer, { roomId, after, limit }: Asked): Promise<Past & { reader: Reader }> {
    await this.rooms.readableBy(viewer, roomId);
    const reader = await this.readers.of(viewer);
    const { head, events } = await this.messages.eventsAfter(roomId, after, limit);
    const authors = this.bylines.ofMany(viewer, 'author/chat', events);
    const seen = events.map((line, i) => eventView(line, authors[i]!, showingTo(reader, line, authors[i]!.isYou)));
    return { head, events: seen, reader };
  }
}
