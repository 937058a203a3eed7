import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import type { Viewer } from '../../kernel/viewer.js';
import { LibraryRevision } from './library-revision.type.js';
import { LibraryView, LibraryWork, LibraryWorkConnection } from './library-work.type.js';
import { RevisionChange } from './revision-change.type.js';
import type { RevisionView } from './revisions.store.js';
import { Workspace, type WorkView } from './workspace.service.js';

@Resolver(() => LibraryWork)
@Access('curator')
export class WorkspaceResolver {
  constructor(private readonly workspace: Workspace) {}

  @Query(() => LibraryWorkConnection, { description: 'Every work of the library, published or not. For curators.' })
  async libraryWorks(
    @CurrentViewer() viewer: Viewer,
    @Args('view', { type: () => LibraryView, nullable: true, description: 'Which of them; all unless told.' })
    view?: LibraryView | null,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, 20 unless told.' }) first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The position to continue after.' })
    after?: string | null,
  ) {
    const page = pageRequest(first, after);
    const all = await this.workspace.works(viewer, view ?? LibraryView.ALL);
    const start = page.after === undefined ? 0 : page.after + 1;
    return connectionOf(all.slice(start, start + page.first + 1), page.first, (work) => all.indexOf(work));
  }

  @Query(() => LibraryWork, { description: 'One work of the library. For curators.' })
  libraryWork(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The work.' }) id: string,
  ): Promise<WorkView> {
    return this.workspace.work(viewer, id);
  }

  @Query(() => LibraryRevision, { description: 'One wording of a work. For curators.' })
  libraryRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The revision.' }) id: string,
  ): Promise<RevisionView> {
    return this.workspace.revision(viewer, id);
  }

  @Query(() => [RevisionChange], { description: 'What changed from one wording to another, in words. For curators.' })
  revisionChanges(
    @CurrentViewer() viewer: Viewer,
    @Args('from', { type: () => Id, description: 'The earlier revision.' }) from: string,
    @Args('to', { type: () => Id, description: 'The later revision.' }) to: string,
  ): Promise<RevisionChange[]> {
    return this.workspace.changes(viewer, from, to);
  }

  @ResolveField(() => [LibraryRevision], { description: 'All its wordings, newest first.' })
  revisions(@Parent() work: WorkView): Promise<RevisionView[]> {
    return this.workspace.revisions(work);
  }
}
