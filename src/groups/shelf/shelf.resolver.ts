import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import type { Viewer } from '../../kernel/viewer.js';
import type { Card } from '../cards.service.js';
import { Group } from '../group.type.js';
import { MoveOnShelfInput, PinInput, UnpinInput } from './shelf.input.js';
import { ShelfItem } from './shelf.type.js';
import { Shelves } from './shelves.service.js';

@Resolver(() => Group)
@Access('host')
export class ShelfResolver {
  constructor(private readonly shelves: Shelves) {}

  @ResolveField(() => [ShelfItem], { description: 'What is pinned here, help first, as far as you may see it.' })
  @Access('member')
  shelf(@Parent() card: Card, @CurrentViewer() viewer: Viewer): Promise<ShelfItem[]> {
    return this.shelves.of(viewer, card);
  }

  @Mutation(() => Group, { description: 'Puts an article or a thread on the shelf. For hosts of the group.' })
  pinToShelf(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { groupId, kind, targetId, position }: PinInput,
  ): Promise<Card> {
    return this.shelves.pin(viewer, groupId, { kind, targetId }, position);
  }

  @Mutation(() => Group, { description: 'Takes something off the shelf. For hosts of the group.' })
  unpinFromShelf(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { groupId, kind, targetId }: UnpinInput,
  ): Promise<Card> {
    return this.shelves.unpin(viewer, groupId, { kind, targetId });
  }

  @Mutation(() => Group, { description: 'Moves something on the shelf. For hosts of the group.' })
  moveOnShelf(
    @CurrentViewer() viewer: Viewer,
    @Args('input') { groupId, kind, targetId, position }: MoveOnShelfInput,
  ): Promise<Card> {
    return this.shelves.move(viewer, groupId, { kind, targetId }, position);
  }
}
