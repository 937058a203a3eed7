import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Viewer } from '../../kernel/viewer.js';
import { LibraryRevision } from '../editing/library-revision.type.js';
import type { RevisionView } from '../editing/revisions.store.js';
import { Publishing } from './publishing.service.js';
import { ApproveRevisionInput } from './review.input.js';
import { Reviews } from './reviews.service.js';

@Resolver()
export class ReviewsResolver {
  constructor(
    private readonly reviews: Reviews,
    private readonly publishing: Publishing,
  ) {}

  @Mutation(() => LibraryRevision, { description: 'Approves exactly one wording. For clinicians, never of their own.' })
  @Access('clinician')
  approveRevision(@CurrentViewer() viewer: Viewer, @Args('input') input: ApproveRevisionInput): Promise<RevisionView> {
    return this.reviews.approve(viewer, input);
  }

  @Mutation(() => LibraryRevision, { description: 'Gives a revision back to its author. For clinicians.' })
  @Access('clinician')
  sendBackRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The revision.' }) id: string,
    @Args('words', { description: 'What to change, and why.' }) words: string,
  ): Promise<RevisionView> {
    return this.reviews.sendBack(viewer, id, words);
  }

  @Mutation(() => LibraryRevision, { description: 'Puts an approved wording before readers, in place of the last.' })
  @Access('curator')
  publishRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The revision.' }) id: string,
  ): Promise<RevisionView> {
    return this.publishing.publish(viewer, id);
  }

  @Mutation(() => LibraryRevision, { description: 'Takes what is published away from readers and off every shelf.' })
  @Access('curator')
  withdrawRevision(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The published revision.' }) id: string,
  ): Promise<RevisionView> {
    return this.publishing.withdraw(viewer, id);
  }

  @Mutation(() => String, { description: 'Gives a work another address, and returns it; the old one leads on.' })
  @Access('curator')
  async renameWork(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The work.' }) id: string,
    @Args('slug', { description: 'Its new place in addresses: small letters, digits and hyphens.' }) slug: string,
  ): Promise<string> {
    return (await this.publishing.rename(viewer, id, slug)).slug;
  }
}
