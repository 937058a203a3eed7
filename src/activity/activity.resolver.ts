import { Query, Resolver } from '@nestjs/graphql';
import { Replies, Thread } from '../discussions/index.js';
import { Access } from '../kernel/access.js';
import { CurrentViewer } from '../kernel/graphql/request-context.js';
import type { Viewer } from '../kernel/viewer.js';

/** What is new for the viewer, derived when asked for; care notes and decisions are `myNotices`. */
@Resolver()
@Access('member')
export class ActivityResolver {
  constructor(private readonly replies: Replies) {}

  @Query(() => [Thread], {
    description: 'Threads in which somebody wrote after you, in your groups and the last 30 days; at most 50.',
  })
  repliesToMe(@CurrentViewer() viewer: Viewer): Promise<Thread[]> {
    return this.replies.toMe(viewer);
  }
}
