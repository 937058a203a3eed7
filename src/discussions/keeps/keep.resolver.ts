import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { pageRequest } from '../../kernel/page.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Post, PostConnection } from '../posts/post.type.js';
import { Keeps } from './keeps.service.js';

const FIRST = { type: () => Int, nullable: true, description: 'How many, 20 unless told, at most 50.' } as const;
const AFTER = { type: () => String, nullable: true, description: 'The cursor to continue after.' } as const;

@Resolver()
@Access('member')
export class KeepResolver {
  constructor(
    private readonly keeps: Keeps,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => PostConnection, { description: 'The posts you keep for later and may still read, newest first.' })
  async keptPosts(
    @CurrentViewer() viewer: Viewer,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<PostConnection> {
    await this.throttle.count('read', viewer);
    return this.keeps.mine(viewer, pageRequest(first, after));
  }

  @Mutation(() => Post, { description: 'Keeps a post for later, or no longer; nobody else can tell.' })
  async keepPost(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The post.' }) id: string,
    @Args('on', { defaultValue: true, description: 'False ends it.' }) on: boolean,
  ): Promise<Post> {
    await this.throttle.count('private', viewer);
    return this.keeps.set(viewer, id, on);
  }
}
