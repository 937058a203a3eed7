import { Injectable } from '@nestjs/common';
import { Memberships, readableGroupsValues } from '../../groups/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Readers } from '../../readers/index.js';
import type { Thread } from '../threads/thread.type.js';
import { ThreadViews } from '../threads/thread-views.service.js';
import { Threads } from '../threads/threads.service.js';
import { followTags } from './follow-tags.js';
import { FollowsStore } from './follows.store.js';

const MOST = 50;

/** The conversations a member wants to come back to, at tags only they can find. Writing in one follows nothing. */
@Injectable()
export class Follows {
  constructor(
    private readonly store: FollowsStore,
    private readonly threads: Threads,
    private readonly views: ThreadViews,
    private readonly readers: Readers,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  /** Begins to follow a thread, or ends it. Throws NOT_FOUND. */
  async set(viewer: Viewer, threadId: string, on: boolean): Promise<Thread> {
    await this.threads.readableBy(viewer, threadId);
    const [tag] = followTags(viewer, [threadId]);
    await (on ? this.store.add(threadId, tag!) : this.store.remove(tag!));
    return this.threads.read(viewer, threadId);
  }

  /** The threads the viewer follows: those with something new first, then the newest; at most 50. */
  async mine(viewer: Viewer): Promise<Thread[]> {
    const rule = readableGroupsValues(viewer, await this.memberships.everyGroupId(), dateOf(this.clock.now()));
    const threadIds = await this.store.followedByAnybody(rule);
    if (threadIds.length === 0) return [];
    const reads = viewer.tags(
      'read',
      threadIds.map((id) => scopeOf('thread', id)),
    );
    const reader = await this.readers.of(viewer);
    const own = { threadIds, follows: followTags(viewer, threadIds), reads };
    const lines = await this.store.followed(own, reader, rule, MOST);
    return this.views.listed(viewer, reader, lines, lines);
  }
}
