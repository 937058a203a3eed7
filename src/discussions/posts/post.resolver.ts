import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ReactionKind } from '../reactions/reaction.type.js';
import { EditPostInput, WritePostInput } from './post.input.js';
import { Post } from './post.type.js';
import { Posts } from './posts.service.js';
import { EditPostPayload, WritePostPayload } from './write-post.type.js';
import { Writing } from './writing.service.js';

@Resolver(() => Post)
@Access('member')
export class PostResolver {
  constructor(
    private readonly posts: Posts,
    private readonly writing: Writing,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => Post, { description: 'One post as you may see it, covered or not.' })
  post(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => Id, description: 'The post.' }) id: string) {
    return this.posts.read(viewer, id, false);
  }

  @Query(() => Post, { description: 'One post with its cover lifted, because you asked.' })
  openPost(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => Id, description: 'The post.' }) id: string) {
    return this.posts.read(viewer, id, true);
  }

  @Query(() => String, { description: 'The words of a post of your own as you typed them, for changing them.' })
  postSource(@CurrentViewer() viewer: Viewer, @Args('id', { type: () => Id, description: 'The post.' }) id: string) {
    return this.posts.source(viewer, id);
  }

  @Mutation(() => WritePostPayload, { description: 'Replies in a thread, under your name or its pseudonym.' })
  async writePost(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The reply.' }) input: WritePostInput,
  ): Promise<WritePostPayload> {
    await this.throttle.count('write', viewer);
    const { postId, replayed, supportOffer } = await this.writing.reply(viewer, input);
    const post = await this.posts.read(viewer, postId, false);
    return { post, replayed, supportOffer };
  }

  @Mutation(() => EditPostPayload, { description: 'Changes the words or notes of a post of your own.' })
  async editPost(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The new words.' }) input: EditPostInput,
  ): Promise<EditPostPayload> {
    await this.throttle.count('write', viewer);
    const supportOffer = await this.posts.edit(viewer, input);
    return { post: await this.posts.read(viewer, input.postId, false), supportOffer };
  }

  @Mutation(() => Post, { description: 'Gives a post a word of support, or takes it back.' })
  async reactToPost(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The post.' }) id: string,
    @Args('kind', { type: () => ReactionKind, description: 'Which word.' }) kind: ReactionKind,
    @Args('on', { defaultValue: true, description: 'False takes it back.' }) on: boolean,
  ): Promise<Post> {
    await this.throttle.count('react', viewer);
    await this.posts.react(viewer, id, kind, on);
    return this.posts.read(viewer, id, false);
  }

  @Mutation(() => Boolean, {
    description: 'Stops showing you whoever wrote a post: a name everywhere, a pseudonym in its thread.',
  })
  async blockPostAuthor(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The post.' }) id: string,
  ): Promise<boolean> {
    await this.throttle.count('private', viewer);
    await this.posts.blockAuthor(viewer, id);
    return true;
  }
}
