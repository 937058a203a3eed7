import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../kernel/access.js';
import { CurrentViewer } from '../kernel/graphql/request-context.js';
import { Id } from '../kernel/graphql/scalars.js';
import { connectionOf, pageRequest } from '../kernel/page.js';
import { Refusal } from '../kernel/refusal.js';
import type { Viewer } from '../kernel/viewer.js';
import { type Card, Cards } from './cards.service.js';
import { CreateGroupInput, UpdateGroupInput } from './group.input.js';
import { Group, GroupConnection } from './group.type.js';
import { Groups } from './groups.service.js';

@Resolver(() => Group)
@Access('member')
export class GroupsResolver {
  constructor(
    private readonly cards: Cards,
    private readonly stewarding: Groups,
  ) {}

  @Query(() => GroupConnection, { description: 'The groups there are, and those secret ones you belong to.' })
  async groups(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, nullable: true, description: 'How many, up to 50.' }) first?: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'The position to continue after.' })
    after?: string | null,
  ) {
    const page = pageRequest(first, after);
    return connectionOf(await this.cards.page(viewer, page), page.first, (card) => card.position);
  }

  @Query(() => Group, { description: 'One group, by its id or its slug.' })
  async group(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, nullable: true, description: 'Its id.' }) id?: string | null,
    @Args('slug', { type: () => String, nullable: true, description: 'Its slug.' }) slug?: string | null,
  ): Promise<Card> {
    if (id) return this.cards.one(viewer, id);
    if (slug) return this.cards.oneBySlug(viewer, slug);
    throw new Refusal('INVALID', { field: 'id' });
  }

  @Query(() => [Group], { description: 'The groups you belong to.' })
  myGroups(@CurrentViewer() viewer: Viewer): Promise<Card[]> {
    return this.cards.mine(viewer);
  }

  @Mutation(() => Group, { description: 'Founds a group. For stewards of the whole community.' })
  createGroup(@CurrentViewer() viewer: Viewer, @Args('input') input: CreateGroupInput): Promise<Card> {
    return this.stewarding.create(viewer, input);
  }

  @Mutation(() => Group, { description: 'Changes the words of a group, or how to join it. For its stewards.' })
  updateGroup(@CurrentViewer() viewer: Viewer, @Args('input') { groupId, ...words }: UpdateGroupInput): Promise<Card> {
    return this.stewarding.update(viewer, groupId, words);
  }
}
