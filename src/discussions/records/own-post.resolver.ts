import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { CurrentViewer } from '../../kernel/graphql/request-context.js';
import { connectionOf, pageRequest } from '../../kernel/page.js';
import { StepUp } from '../../kernel/step-up.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { OwnPostConnection } from './own-post.type.js';
import { OwnRows } from './own-rows.service.js';

const FIRST = { type: () => Int, nullable: true, description: 'How many, 20 unless told, at most 50.' } as const;
const AFTER = { type: () => String, nullable: true, description: 'The cursor to continue after.' } as const;

@Resolver()
@Access('member')
export class OwnPostResolver {
  constructor(
    private readonly own: OwnRows,
    private readonly stepUps: StepUp,
    private readonly throttle: Throttle,
  ) {}

  @Query(() => OwnPostConnection, { description: 'What you wrote under your name, in every group, newest first.' })
  async myNamedPosts(
    @CurrentViewer() viewer: Viewer,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<OwnPostConnection> {
    await this.throttle.count('read', viewer);
    return pageOf(await this.own.namedPosts(viewer), first, after);
  }

  @Query(() => OwnPostConnection, {
    description: 'What you wrote anonymously, in every group, newest first; asks for your passphrase again.',
  })
  async myAnonymousPosts(
    @CurrentViewer() viewer: Viewer,
    @Args('stepUp', { description: 'The proof that `stepUp` gave within the last ten minutes.' }) stepUp: string,
    @Args('first', FIRST) first: number | null,
    @Args('after', AFTER) after: string | null,
  ): Promise<OwnPostConnection> {
    // Safety: whoever picks up an unlocked telephone must not be able to read what its owner wrote without a name.
    this.stepUps.require(viewer, stepUp);
    await this.throttle.count('read', viewer);
    return pageOf(await this.own.anonymousPosts(viewer), first, after);
  }
}

/** A page of posts, newest hour first; within an hour by id, which says nothing finer. The cursor is the place. */
function pageOf(
  posts: Awaited<ReturnType<OwnRows['namedPosts']>>,
  first: number | null,
  after: string | null,
): OwnPostConnection {
  const page = pageRequest(first, after);
  const newest = posts.toSorted((a, b) => b.writtenHour.getTime() - a.writtenHour.getTime() || (a.id < b.id ? -1 : 1));
  const placed = newest.map((post, i) => ({ ...post, place: i + 1 }));
  return connectionOf(placed.slice(page.after ?? 0), page.first, (post) => post.place);
}
