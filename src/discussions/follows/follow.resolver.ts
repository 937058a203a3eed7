import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Thread } from '../threads/thread.type.js';
import { Follows } from './follows.service.js';

@Resolver()
@Access('member')
export class FollowResolver {
  constructor(
    private readonly follows: Follows,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => [Thread], {
    description: 'The threads you follow, those with something new first, then the newest; at most 50.',
  })
  async followedThreads(@CurrentViewer() viewer: Viewer): Promise<Thread[]> {
    await this.throttle.count('read', viewer);
    return this.follows.mine(viewer);
  }

  @Mutation(() => Thread, { description: 'Follows a thread, or no longer; nobody else can tell.' })
  async followThread(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The thread.' }) id: string,
    @Args('on', { defaultValue: true, description: 'False ends it.' }) on: boolean,
  ): Promise<Thread> {
    await this.throttle.count('private', viewer);
    return this.follows.set(viewer, id, on);
  }
}
