import { Injectable } from '@nestjs/common';
import { Voices } from '../../authorship/index.js';
import type { SupportOffer } from '../../crisis/index.js';
import { Clock, dateOf, minuteOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { ContentNote } from '../../readers/index.js';
import { RoomNews } from '../live/room-news.service.js';
import { roomDayScope } from '../rooms/room-day.rules.js';
import { Rooms } from '../rooms/rooms.service.js';
import { type Room, RoomsStore } from '../rooms/rooms.store.js';
import { type Heard, MessageHearing } from './message-hearing.service.js';
import { refuseWriting } from './message.policy.js';
import { MessagesStore } from './messages.store.js';
import { refuseOtherContent, type RepeatTags, repeatTags } from '../../kernel/repeats.js';
import { type Words, wordsOf } from './words.js';

export interface Sent {
  seq: number;
  messageId: string;
  /** Whether this only repeats a message that was sent before. */
  replayed: boolean;
}

type Answered = Sent & { offer: SupportOffer | null };

/** What somebody sends, apart from its words. */
interface SentMessage {
  roomId: string;
  clientId: string;
  anonymous: boolean;
  replyTo: string | null;
}

/** Sending a message, named or anonymous, once for each client id. */
@Injectable()
export class Sending {
  constructor(
    private readonly rooms: Rooms,
    private readonly roomsStore: RoomsStore,
    private readonly messages: MessagesStore,
    private readonly voices: Voices,
    private readonly hearing: MessageHearing,
    private readonly news: RoomNews,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /**
   * Sends a message; once it returns, the message is kept. The offer is for the writer alone. Throws NOT_FOUND, CLOSED,
   * MUTED, DISPLAY_NAME, CONFLICT, or what the words are refused for.
   */
  async send(viewer: Viewer, message: SentMessage & { body: string; notes: ContentNote[] }): Promise<Answered> {
    const words = wordsOf(message);
    const { roomId, anonymous, clientId, replyTo } = message;
    await this.rooms.writableBy(viewer, roomId);
    const content = [words.body, anonymous, words.notes, replyTo];
    const tags = repeatTags(viewer, { kind: 'message', targetId: roomId, anonymous, clientId, content });
    const heard = this.hearing.hear(words.body);
    const sent = await this.db.transaction(async () => {
      const known = await this.sentBefore(roomId, tags);
      if (known) return known;
      const room = await this.roomsStore.lock(roomId);
      if (!room) throw new Refusal('NOT_FOUND');
      // Its twin may have been written while this one waited for the room.
      return (await this.sentBefore(roomId, tags)) ?? this.write(viewer, room, { message, words, tags, heard });
    });
    return { ...sent, offer: heard.offer };
  }

  private async sentBefore(roomId: string, tags: RepeatTags): Promise<Sent | undefined> {
    const known = await this.messages.byDedupe(roomId, tags.dedupe);
    if (!known) return undefined;
    refuseOtherContent(known, tags);
    return { seq: known.seq, messageId: known.id, replayed: true };
  }

  private async write(
    viewer: Viewer,
    room: Room,
    { message, words, tags, heard }: { message: SentMessage; words: Words; tags: RepeatTags; heard: Heard },
  ): Promise<Sent> {
    const refusal = refuseWriting(room);
    if (refusal) throw refusal;
    const { replyTo, anonymous } = message;
    if (replyTo && !(await this.messages.isIn(room.id, replyTo))) throw new Refusal('NOT_FOUND', { field: 'replyTo' });
    const now = this.clock.now();
    const scope = roomDayScope(room.id, now, room.timeZone);
    const authorship = await this.voices.speak(viewer, 'author/chat', scope, anonymous);
    const id = this.randomness.uuid();
    await this.messages.insert({
      id,
      roomId: room.id,
      ...authorship,
      ...words,
      replyTo,
      state: 'standing',
      edited: false,
      writtenMinute: minuteOf(now),
      writtenOn: dateOf(now),
      ...tags,
      dedupeOn: dateOf(now),
    });
    const seq = await this.messages.addEvent(room.id, 'written', id);
    this.news.afterCommit(room, seq);
    this.hearing.afterCommit(id, room.groupId, heard);
    return { seq, messageId: id, replayed: false };
  }
}
