import { Args, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ArticleSection } from '../article.type.js';
import { sectionsOf } from '../sections.rules.js';
import { BeginRevisionInput, BeginWorkInput, SaveRevisionInput } from './editing.input.js';
import { actionsOn, RevisionAction } from './editing.policy.js';
import { Editing } from './editing.service.js';
import { LibraryRevision, MissingPart, RevisionReview } from './library-revision.type.js';
import type { RevisionView } from './revisions.store.js';
import { Workspace } from './workspace.service.js';

@Resolver(() => LibraryRevision)
@Access('curator')
export class EditingResolver {
  constructor(
    private readonly editing: Editing,
    private readonly workspace: Workspace,
  ) {}

  @Mutation(() => LibraryRevision, { description: 'Begins something new for the library, with an empty draft.' })
  beginWork(@CurrentViewer() viewer: Viewer, @Args('input') input: BeginWorkInput): Promise<RevisionView> {
    return this.editing.beginWork(viewer, input);
  }

  @Mutation(() => LibraryRevision, { description: 'Begins a draft with the words of an earlier revision.' })
  beginRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { workId, from, clientId }: BeginRevisionInput,
  ): Promise<RevisionView> {
    return this.editing.beginRevision(viewer, workId, from ?? null, clientId);
  }

  @Mutation(() => LibraryRevision, { description: 'Saves a draft of yours, finished or not.' })
  saveRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { revisionId, version, ...content }: SaveRevisionInput,
  ): Promise<RevisionView> {
    return this.editing.save(viewer, revisionId, version, content);
  }

  @Mutation(() => Boolean, { description: 'Throws a draft of yours away.' })
  async discardRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The draft.' }) id: string,
  ): Promise<boolean> {
    await this.editing.discard(viewer, id);
    return true;
  }

  @Mutation(() => LibraryRevision, { description: 'Hands a draft in for review; from then on it stays as it is.' })
  submitRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The draft.' }) id: string,
    @Args('version', { type: () => Int, description: 'The version that you saw.' }) version: number,
  ): Promise<RevisionView> {
    return this.editing.submit(viewer, id, version);
  }

  @Mutation(() => LibraryRevision, { description: 'Takes back what you handed in, while nobody has approved it.' })
  takeBackRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The revision.' }) id: string,
  ): Promise<RevisionView> {
    return this.editing.takeBack(viewer, id);
  }

  @ResolveField(() => [ArticleSection], { description: 'Its text in parts, as readers will meet it once it is open.' })
  sections(@Parent() { body, coveredSections }: RevisionView): ArticleSection[] {
    return sectionsOf(body, coveredSections).map(({ blocks, ...section }) => ({ ...section, body: blocks }));
  }

  @ResolveField(() => [MissingPart], { description: 'What it still needs before it can be handed in.' })
  missing(@Parent() revision: RevisionView): Promise<MissingPart[]> {
    return this.workspace.missing(revision);
  }

  @ResolveField(() => [RevisionReview], { description: 'Its reviews, newest first.' })
  reviews(@Parent() revision: RevisionView): Promise<RevisionReview[]> {
    return this.workspace.reviews(revision);
  }

  @ResolveField(() => [RevisionAction], { description: 'What you may do with it now.' })
  viewerCan(@Parent() revision: RevisionView, @CurrentViewer() viewer: Viewer): RevisionAction[] {
    return actionsOn(viewer, revision);
  }

  @ResolveField(() => Boolean, { description: 'Whether you are its author.' })
  isYours(@Parent() revision: RevisionView, @CurrentViewer() viewer: Viewer): boolean {
    return revision.authorId === viewer.accountId;
  }
}
