import { Injectable } from '@nestjs/common';
import { Bylines } from '../../authorship/index.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { WireEvent } from '../../realtime/index.js';
import type { Reader } from '../../readers/index.js';
import { eventView, showingTo } from './message-views.js';
import { MessagesStore } from './messages.store.js';

/** What happened in a room, as one reader may see it. The caller has applied the read rule. */
@Injectable()
export class History {
  constructor(
    private readonly messages: MessagesStore,
    private readonly bylines: Bylines,
  ) {}

  /** The events after a position, with the room's last position. */
  async after(
    viewer: Viewer,
    reader: Reader,
    { roomId, after, limit }: { roomId: string; after: number; limit: number },
  ): Promise<{ head: number; events: WireEvent[] }> {
    const { head, events } = await this.messages.eventsAfter(roomId, after, limit);
    const authors = this.bylines.ofMany(viewer, 'author/chat', events);
    return {
      head,
      events: events.map((line, i) => eventView(line, authors[i]!, showingTo(reader, line, authors[i]!.isYou))),
    };
  }
}
