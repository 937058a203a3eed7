import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthorshipModule } from '../authorship/index.js';
import { CrisisModule } from '../crisis/index.js';
import { GroupsModule } from '../groups/index.js';
import { ModerationModule } from '../moderation/index.js';
import { ReadersModule } from '../readers/index.js';
import { PostSubject } from './post.subject.js';
import { SubjectsStore } from './subjects.store.js';
import { ThreadAudience } from './thread.audience.js';
import { ThreadSubject } from './thread.subject.js';
import { RealtimeModule } from '../realtime/index.js';
import { DraftRow } from './drafts/draft.entity.js';
import { DraftResolver } from './drafts/draft.resolver.js';
import { DraftsStore } from './drafts/drafts.store.js';
import { Drafts } from './drafts/drafts.service.js';
import { FollowResolver } from './follows/follow.resolver.js';
import { FollowedThreadRow } from './follows/followed-thread.entity.js';
import { FollowsStore } from './follows/follows.store.js';
import { Follows } from './follows/follows.service.js';
import { KeepResolver } from './keeps/keep.resolver.js';
import { KeepsStore } from './keeps/keeps.store.js';
import { Keeps } from './keeps/keeps.service.js';
import { KeptPostRow } from './keeps/kept-post.entity.js';
import { OwnMarksStore } from './posts/own-marks.store.js';
import { OwnMarks } from './posts/own-marks.service.js';
import { PostRow } from './posts/post.entity.js';
import { PostNews } from './live/post-news.service.js';
import { ThreadEvents } from './live/thread-events.service.js';
import { PostResolver } from './posts/post.resolver.js';
import { PostViews } from './posts/post-views.service.js';
import { PostsStore } from './posts/posts.store.js';
import { Posts } from './posts/posts.service.js';
import { ScreenedWords } from './posts/screened-words.service.js';
import { Writing } from './posts/writing.service.js';
import { ReactionRow } from './reactions/reaction.entity.js';
import { OwnReactions } from './reactions/reactions.service.js';
import { ReactionsStore } from './reactions/reactions.store.js';
import { ReadPositionRow } from './reading/read-position.entity.js';
import { ReadPositions } from './reading/read-positions.service.js';
import { ReadPositionsStore } from './reading/read-positions.store.js';
import { DiscussionsRecords } from './records/discussions.records.js';
import { OwnPostResolver } from './records/own-post.resolver.js';
import { OwnRows } from './records/own-rows.service.js';
import { RecordsStore } from './records/records.store.js';
import { Replies } from './replies/replies.service.js';
import { RepliesStore } from './replies/replies.store.js';
import { SearchResolver } from './search/search.resolver.js';
import { Search } from './search/search.service.js';
import { SearchStore } from './search/search.store.js';
import { TakenBackRow } from './taking-back/taken-back.entity.js';
import { TakenBackStore } from './taking-back/taken-back.store.js';
import { TakingBackResolver } from './taking-back/taking-back.resolver.js';
import { TakingBack } from './taking-back/taking-back.service.js';
import { ThreadRow } from './threads/thread.entity.js';
import { ThreadResolver } from './threads/thread.resolver.js';
import { ThreadViews } from './threads/thread-views.service.js';
import { Threads } from './threads/threads.service.js';
import { ThreadsStore } from './threads/threads.store.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ThreadRow,
      PostRow,
      ReactionRow,
      ReadPositionRow,
      DraftRow,
      FollowedThreadRow,
      KeptPostRow,
      TakenBackRow,
    ]),
    AuthorshipModule,
    CrisisModule,
    GroupsModule,
    ModerationModule,
    ReadersModule,
    RealtimeModule,
  ],
  providers: [
    DiscussionsRecords,
    DraftResolver,
    Drafts,
    DraftsStore,
    FollowResolver,
    Follows,
    FollowsStore,
    KeepResolver,
    Keeps,
    KeepsStore,
    OwnMarks,
    OwnMarksStore,
    OwnReactions,
    OwnPostResolver,
    OwnRows,
    PostNews,
    PostResolver,
    PostSubject,
    PostViews,
    Posts,
    PostsStore,
    ReactionsStore,
    RecordsStore,
    Replies,
    RepliesStore,
    ReadPositions,
    ReadPositionsStore,
    ScreenedWords,
    Search,
    SearchResolver,
    SearchStore,
    SubjectsStore,
    TakenBackStore,
    TakingBack,
    TakingBackResolver,
    ThreadAudience,
    ThreadEvents,
    ThreadResolver,
    ThreadSubject,
    ThreadViews,
    Threads,
    ThreadsStore,
    Writing,
  ],
  exports: [Replies, TakingBack, Writing],
})
export class DiscussionsModule {}
