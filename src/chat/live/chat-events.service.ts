import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { isId } from '../../kernel/ids.js';
import { type ClientEvents, type Listener, type SocketEvent, SocketEvents } from '../../realtime/index.js';
import { ContentNote, Readers } from '../../readers/index.js';
import { History } from '../messages/history.service.js';
import { Sending } from '../messages/sending.service.js';
import { LONGEST_MESSAGE } from '../messages/words.js';
import { Rooms } from '../rooms/rooms.service.js';
import { RoomNews } from './room-news.service.js';
import { Seats } from './seats.service.js';

const LARGEST_FETCH = 200;

const id = z.string().refine(isId);
const room = z.strictObject({ roomId: id });
const message = z.strictObject({
  roomId: id,
  clientId: id,
  // Four times over: the words themselves are measured, in characters, where they are cleaned.
  body: z.string().max(LONGEST_MESSAGE * 4 + 1),
  anonymous: z.boolean(),
  notes: z.array(z.enum(ContentNote)).max(Object.keys(ContentNote).length).default([]),
  replyTo: id.nullable().default(null),
});
const page = z.strictObject({
  roomId: id,
  after: z.int().min(0).max(2_147_483_647),
  limit: z.int().min(1).max(LARGEST_FETCH),
});

type Answer<Name extends keyof ClientEvents> = Promise<ClientEvents[Name]['answer']>;

/** What clients may ask of a room over their socket. */
@Injectable()
export class ChatEvents implements OnModuleInit {
  constructor(
    private readonly events: SocketEvents,
    private readonly rooms: Rooms,
    private readonly seats: Seats,
    private readonly news: RoomNews,
    private readonly readers: Readers,
    private readonly history: History,
    private readonly sending: Sending,
  ) {}

  onModuleInit(): void {
    this.declare('chat.join', room, 'read', (from, input) => this.join(from, input));
    this.declare('chat.leave', room, 'read', (from, input) => this.leave(from, input));
    this.declare('chat.fetch', page, 'read', (from, input) => this.fetch(from, input));
    this.declare('chat.send', message, 'chat', (from, input) => this.send(from, input));
  }

  private async join(from: Listener, { roomId }: z.infer<typeof room>): Answer<'chat.join'> {
    const place = await this.rooms.readableBy(from.viewer, roomId);
    this.seats.remember(from, await this.readers.of(from.viewer));
    this.seats.take(from, place);
    // The head is read after joining: what happens from here on is heard, and what happened before is in the head.
    const head = await this.rooms.head(roomId);
    this.news.startAt(roomId, head);
    return { head };
  }

  private async leave(from: Listener, { roomId }: z.infer<typeof room>): Answer<'chat.leave'> {
    this.seats.leave(from, await this.rooms.readableBy(from.viewer, roomId));
    return {};
  }

  private async fetch(from: Listener, { roomId, after, limit }: z.infer<typeof page>): Answer<'chat.fetch'> {
    const { reader, ...past } = await this.history.readableBy(from.viewer, { roomId, after, limit });
    this.seats.remember(from, reader);
    return past;
  }

  private async send(from: Listener, input: z.infer<typeof message>): Answer<'chat.send'> {
    const { offer, ...sent } = await this.sending.send(from.viewer, input);
    return offer ? { ...sent, supportOffer: offer } : sent;
  }

  private declare<Input, Name extends keyof ClientEvents>(
    name: Name,
    input: SocketEvent<Input>['input'],
    limit: SocketEvent['limit'],
    handle: (from: Listener, input: Input) => Answer<Name>,
  ): void {
    this.events.declare(name, { access: 'member', input, limit, handle });
  }
}
