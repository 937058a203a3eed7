import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthorshipModule } from '../authorship/index.js';
import { GroupsModule } from '../groups/index.js';
import { ModerationModule } from '../moderation/index.js';
import { ReadersModule } from '../readers/index.js';
import { RealtimeModule } from '../realtime/index.js';
import { ChatEvents } from './live/chat-events.service.js';
import { RoomNews } from './live/room-news.service.js';
import { Seats } from './live/seats.js';
import { EventRow } from './messages/event.entity.js';
import { History } from './messages/history.service.js';
import { MessageRow } from './messages/message.entity.js';
import { MessagesStore } from './messages/messages.store.js';
import { Sending } from './messages/sending.service.js';
import { RoomResolver } from './rooms/room.resolver.js';
import { RoomViews } from './rooms/room-views.service.js';
import { RoomRow } from './rooms/room.entity.js';
import { Rooms } from './rooms/rooms.service.js';
import { RoomsStore } from './rooms/rooms.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RoomRow, MessageRow, EventRow]),
    AuthorshipModule,
    GroupsModule,
    ModerationModule,
    ReadersModule,
    RealtimeModule,
  ],
  providers: [ChatEvents, History, MessagesStore, RoomNews, RoomResolver, RoomViews, Rooms, RoomsStore, Seats, Sending],
  exports: [Rooms],
})
export class ChatModule {}
