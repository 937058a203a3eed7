import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthorshipModule } from '../authorship/index.js';
import { CrisisModule } from '../crisis/index.js';
import { GroupsModule } from '../groups/index.js';
import { ModerationModule } from '../moderation/index.js';
import { ReadersModule } from '../readers/index.js';
import { RealtimeModule } from '../realtime/index.js';
import { ChatEvents } from './live/chat-events.service.js';
import { Heads } from './live/heads.service.js';
import { Leaving } from './live/leaving.service.js';
import { RoomNews } from './live/room-news.service.js';
import { Seats } from './live/seats.service.js';
import { MessageSubject } from './message.subject.js';
import { EventRow } from './messages/event.entity.js';
import { History } from './messages/history.service.js';
import { MessageHearing } from './messages/message-hearing.service.js';
import { MessageRow } from './messages/message.entity.js';
import { MessageResolver } from './messages/message.resolver.js';
import { Messages } from './messages/messages.service.js';
import { MessagesStore } from './messages/messages.store.js';
import { Sending } from './messages/sending.service.js';
import { ChatRecords } from './records/chat-records.js';
import { RecordsStore } from './records/records.store.js';
import { RoomViews } from './rooms/room-views.service.js';
import { RoomRow } from './rooms/room.entity.js';
import { RoomResolver } from './rooms/room.resolver.js';
import { Rooms } from './rooms/rooms.service.js';
import { RoomsStore } from './rooms/rooms.store.js';
import { SubjectsStore } from './subjects.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([RoomRow, MessageRow, EventRow]),
    AuthorshipModule,
    CrisisModule,
    GroupsModule,
    ModerationModule,
    ReadersModule,
    RealtimeModule,
  ],
  providers: [
    ...[ChatEvents, Heads, Leaving, RoomNews, Seats],
    ...[History, MessageHearing, MessageResolver, Messages, MessagesStore, Sending],
    ...[RoomResolver, Rooms, RoomsStore, RoomViews],
    ...[ChatRecords, MessageSubject, RecordsStore, SubjectsStore],
  ],
  exports: [Rooms],
})
export class ChatModule {}
