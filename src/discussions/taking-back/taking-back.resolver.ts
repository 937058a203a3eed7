import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Post } from '../posts/post.type.js';
import { Posts } from '../posts/posts.service.js';
import { TakingBack } from './taking-back.service.js';

const POST = { type: () => Id, description: 'The post.' } as const;

@Resolver()
@Access('member')
export class TakingBackResolver {
  constructor(
    private readonly takingBack: TakingBack,
    private readonly posts: Posts,
    private readonly throttle: Throttle,
  ) {}

  @Mutation(() => Post, {
    description: 'Takes a post of your own back. Its place stays; its words are closed to everybody at once.',
  })
  async deletePost(@CurrentViewer() viewer: Viewer, @Args('id', POST) id: string): Promise<Post> {
    await this.throttle.count('write', viewer);
    await this.takingBack.takeBack(viewer, id);
    return this.posts.read(viewer, id, false);
  }

  @Mutation(() => Post, { description: 'Puts a post back that you took back in the last seven days, as it was.' })
  async putBackPost(@CurrentViewer() viewer: Viewer, @Args('id', POST) id: string): Promise<Post> {
    await this.throttle.count('write', viewer);
    await this.takingBack.putBack(viewer, id);
    return this.posts.read(viewer, id, false);
  }
}
