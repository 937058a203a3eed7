import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CrisisModule } from '../crisis/index.js';
import { MediaModule } from '../media/index.js';
import { ModerationModule } from '../moderation/index.js';
import { ReadersModule } from '../readers/index.js';
import { ArticlesResolver } from './articles.resolver.js';
import { Articles } from './articles.service.js';
import { ArticlesStore } from './articles.store.js';
import { LibraryCareResolver } from './care/library-care.resolver.js';
import { LibraryCare } from './care/library-care.service.js';
import { ConcernRow } from './concerns/concern.entity.js';
import { ConcernsController } from './concerns/concerns.controller.js';
import { ConcernsResolver } from './concerns/concerns.resolver.js';
import { Concerns } from './concerns/concerns.service.js';
import { ConcernsStore } from './concerns/concerns.store.js';
import { EditingResolver } from './editing/editing.resolver.js';
import { Editing } from './editing/editing.service.js';
import { LibraryDrafts } from './editing/library-drafts.service.js';
import { RevisionRow } from './editing/revision.entity.js';
import { RevisionsStore } from './editing/revisions.store.js';
import { StartingWorks } from './editing/starting-works.service.js';
import { OldSlugRow, WorkRow } from './editing/work.entity.js';
import { WorksStore } from './editing/works.store.js';
import { WorkspaceResolver } from './editing/workspace.resolver.js';
import { Workspace } from './editing/workspace.service.js';
import { HelplineDeskResolver } from './helplines/helpline-desk.resolver.js';
import { HelplineDesk } from './helplines/helpline-desk.service.js';
import { LibraryRecords } from './library.records.js';
import { ArticlePages } from './pages/article-pages.service.js';
import { ArticlesController } from './pages/articles.controller.js';
import { EntriesController } from './pages/entries.controller.js';
import { NoteLabels } from './pages/note-labels.js';
import { Illustrations } from './pictures/illustrations.service.js';
import { IllustrationsStore } from './pictures/illustrations.store.js';
import { PicturePages } from './pictures/picture-pages.service.js';
import { PicturesController } from './pictures/pictures.controller.js';
import { RecordsStore } from './records.store.js';
import { ApprovalRow } from './reviews/approval.entity.js';
import { ApprovalsStore } from './reviews/approvals.store.js';
import { Publishing } from './reviews/publishing.service.js';
import { ReviewsResolver } from './reviews/reviews.resolver.js';
import { Reviews } from './reviews/reviews.service.js';

const ROWS = [ApprovalRow, ConcernRow, OldSlugRow, RevisionRow, WorkRow];
const STORES = [
  ApprovalsStore,
  ArticlesStore,
  ConcernsStore,
  IllustrationsStore,
  RecordsStore,
  RevisionsStore,
  WorksStore,
];
const RESOLVERS = [
  ArticlesResolver,
  ConcernsResolver,
  EditingResolver,
  HelplineDeskResolver,
  LibraryCareResolver,
  ReviewsResolver,
  WorkspaceResolver,
];

@Module({
  imports: [TypeOrmModule.forFeature(ROWS), CrisisModule, MediaModule, ModerationModule, ReadersModule],
  controllers: [ArticlesController, ConcernsController, EntriesController, PicturesController],
  providers: [
    ...RESOLVERS,
    ...STORES,
    ...[
      ArticlePages,
      Articles,
      Concerns,
      Editing,
      HelplineDesk,
      Illustrations,
      LibraryCare,
      LibraryDrafts,
      LibraryRecords,
      NoteLabels,
      PicturePages,
      Publishing,
      Reviews,
      StartingWorks,
      Workspace,
    ],
  ],
  exports: [Articles, Illustrations, LibraryCare, LibraryDrafts],
})
export class LibraryModule {}
