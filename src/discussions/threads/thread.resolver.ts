import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { pageRequest } from '../../kernel/page.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Posts } from '../posts/posts.service.js';
import { WritePostPayload } from '../posts/write-post.type.js';
import { Writing } from '../posts/writing.service.js';
import { OpenThreadInput } from './thread.input.js';
import { Thread, ThreadConnection, ThreadPage } from './thread.type.js';
import { Threads } from './threads.service.js';

const FIRST = { type: () => Int, nullable: true, description: 'How many, 20 unless told, at most 50.' } as const;
const AFTER = { type: () => String, nullable: true, description: 'The cursor to continue after.' } as const;
const GROUP = { type: () => Id, description: 'The group.' } as const;

@Resolver(() => Thread)
@Access('member')
export class ThreadResolver {
  constructor(
    private readonly threads: Threads,
    private readonly writing: Writing,
    private readonly posts: Posts,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => ThreadPage, { description: 'A thread and one page of its posts, in the order they were written.' })
  async thread(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The thread.' }) id: string,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
    @Args('fromUnread', { defaultValue: false, description: 'Begin at the first unread, with two read above it.' })
    fromUnread: boolean,
  ): Promise<ThreadPage> {
    await this.throttle.count('read', viewer);
    return this.threads.page(viewer, id, { ...pageRequest(first, after), fromUnread });
  }

  @Query(() => ThreadConnection, { description: 'The threads of a group, the most recently written in first.' })
  async groupThreads(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', GROUP) groupId: string,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<ThreadConnection> {
    await this.throttle.count('read', viewer);
    return this.threads.ofGroup(viewer, groupId, pageRequest(first, after));
  }

  @Query(() => ThreadConnection, { description: 'Threads nobody but their opener has replied to, oldest first.' })
  @Access('host')
  waitingThreads(
    @CurrentViewer() viewer: Viewer,
    @Args('groupId', GROUP) groupId: string,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<ThreadConnection> {
    return this.threads.waiting(viewer, groupId, pageRequest(first, after));
  }

  @Query(() => Int, {
    nullable: true,
    description: 'The usual wait for a first reply in a group, in whole hours; null while too few have been answered.',
  })
  expectedHours(@CurrentViewer() viewer: Viewer, @Args('groupId', GROUP) groupId: string): Promise<number | null> {
    return this.threads.expectedHours(viewer, groupId);
  }

  @Mutation(() => WritePostPayload, { description: 'Opens a thread, under your name or a pseudonym of its own.' })
  async openThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { description: 'The new conversation.' }) input: OpenThreadInput,
  ): Promise<WritePostPayload> {
    await this.throttle.count('write', viewer);
    const { postId, replayed, supportOffer } = await this.writing.open(viewer, input);
    const post = await this.posts.read(viewer, postId, false);
    return { post, replayed, supportOffer };
  }

  @Mutation(() => Boolean, { description: 'Remembers, for you alone, how far you have read a thread.' })
  async markThreadRead(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => Id, description: 'The thread.' }) id: string,
    @Args('seq', { type: () => Int, description: 'The position of the last post you have seen.' }) seq: number,
  ): Promise<boolean> {
    await this.throttle.count('read', viewer);
    await this.threads.markRead(viewer, id, seq);
    return true;
  }
}
