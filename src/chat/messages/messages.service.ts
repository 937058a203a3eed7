import { Injectable } from '@nestjs/common';
import { Bylines, Voices } from '../../authorship/index.js';
import type { SupportOffer } from '../../crisis/index.js';
import { Memberships } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { WireMessage } from '../../realtime/index.js';
import { Readers, Showing } from '../../readers/index.js';
import { RoomNews } from '../live/room-news.service.js';
import { Seats } from '../live/seats.service.js';
import { RoomsStore } from '../rooms/rooms.store.js';
import type { EditMessageInput } from './message.input.js';
import { MessageHearing } from './message-hearing.service.js';
import { type MessageStanding, refuseDelete, refuseEdit } from './message.policy.js';
import { messageView, showingTo } from './message-views.js';
import { MessagesStore, type PlacedMessage } from './messages.store.js';
import { wordsOf } from './words.js';

/** What can be done with one message: lift its cover, change it, take it back, stop hearing its voice. */
@Injectable()
export class Messages {
  constructor(
    private readonly store: MessagesStore,
    private readonly rooms: RoomsStore,
    private readonly memberships: Memberships,
    private readonly readers: Readers,
    private readonly seats: Seats,
    private readonly voices: Voices,
    private readonly bylines: Bylines,
    private readonly hearing: MessageHearing,
    private readonly news: RoomNews,
    private readonly db: Database,
  ) {}

  /** One message with its cover lifted. Throws NOT_FOUND, also for what the reader chose not to meet at all. */
  async open(viewer: Viewer, id: string): Promise<WireMessage> {
    const message = await this.ownOrReadable(viewer, id);
    const [author] = this.bylines.ofMany(viewer, 'author/chat', [message]);
    const showing = showingTo(await this.readers.of(viewer), message, author!.isYou);
    if (showing === Showing.HIDE) throw new Refusal('NOT_FOUND');
    return messageView(message, author!, false);
  }

  /** Changes the words. Throws NOT_FOUND, STALE, CLOSED, MUTED, or what the words are refused for. */
  async edit(viewer: Viewer, input: EditMessageInput): Promise<SupportOffer | null> {
    const words = wordsOf(input);
    const { id, roomId, groupId, scope, authorTag } = await this.ownOrReadable(viewer, input.messageId);
    const heard = this.hearing.hear(words.body);
    await this.db.transaction(async () => {
      await this.rooms.lock(roomId);
      const now = await this.store.placed(id);
      const refusal = now ? refuseEdit(this.standing(viewer, now)) : new Refusal('NOT_FOUND');
      if (refusal) throw refusal;
      // Whoever may not write here now may not put other words in the place of old ones either.
      await this.voices.speak(viewer, 'author/chat', scope, authorTag !== null);
      await this.store.rewrite(id, words);
      this.news.afterCommit({ id: roomId, groupId }, await this.store.addEvent(roomId, 'edited', id));
      this.hearing.afterCommit(id, groupId, heard);
    });
    return heard.offer;
  }

  /** Takes a message back: its words are gone at once, its place stays. Throws NOT_FOUND or STALE. */
  async takeBack(viewer: Viewer, id: string): Promise<void> {
    const { roomId, groupId } = await this.ownOrReadable(viewer, id);
    await this.db.transaction(async () => {
      await this.rooms.lock(roomId);
      const now = await this.store.placed(id);
      const refusal = now ? refuseDelete(this.standing(viewer, now)) : new Refusal('NOT_FOUND');
      if (refusal) throw refusal;
      await this.store.bury(id, 'deleted');
      this.news.afterCommit({ id: roomId, groupId }, await this.store.addEvent(roomId, 'deleted', id));
    });
  }

  /** Hides whoever wrote a message from the viewer: a name everywhere, a pseudonym in its room and day. */
  async blockAuthor(viewer: Viewer, id: string): Promise<void> {
    const message = await this.ownOrReadable(viewer, id);
    if (this.standing(viewer, message).isYou) throw new Refusal('NOT_ALLOWED');
    await this.readers.block(viewer, message, this.bylines.nameOf(message));
    this.seats.renew(viewer, await this.readers.of(viewer));
  }

  /** The message for somebody who may read its room, or its author: own words stay one's own after leaving. */
  private async ownOrReadable(viewer: Viewer, id: string): Promise<PlacedMessage> {
    const message = await this.store.placed(id);
    if (!message) throw new Refusal('NOT_FOUND');
    if (!this.standing(viewer, message).isYou) await this.memberships.refuseUnlessReader(viewer, message.groupId);
    return message;
  }

  private standing(viewer: Viewer, message: PlacedMessage): MessageStanding {
    return {
      state: message.state,
      isYou: this.voices.isYou(viewer, 'author/chat', message),
      roomClosed: message.roomClosed || message.groupReadOnly,
    };
  }
}
