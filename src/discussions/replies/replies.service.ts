import { Injectable } from '@nestjs/common';
import { Memberships } from '../../groups/index.js';
import { Clock, hourOf } from '../../kernel/clock.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Readers } from '../../readers/index.js';
import { ReadPositions } from '../reading/read-positions.service.js';
import type { Thread } from '../threads/thread.type.js';
import { ThreadViews } from '../threads/thread-views.service.js';
import { RepliesStore } from './replies.store.js';

/** What was written longer ago is no news. */
const DAYS = 30;
const MOST = 50;

/** Replies to me: derived from posts and read positions each time it is asked for. There is no table of news. */
@Injectable()
export class Replies {
  constructor(
    private readonly store: RepliesStore,
    private readonly memberships: Memberships,
    private readonly readers: Readers,
    private readonly views: ThreadViews,
    private readonly positions: ReadPositions,
    private readonly clock: Clock,
  ) {}

  /** Threads of the viewer's groups, named or anonymous, in which somebody wrote after them; at most 50, newest first. */
  async toMe(viewer: Viewer): Promise<Thread[]> {
    const since = hourOf(new Date(this.clock.now().getTime() - DAYS * 86_400_000));
    const threads = await this.store.recent(await this.memberships.mine(viewer), since);
    const scopes = threads.map((thread) => thread.scope);
    const own = {
      threadIds: threads.map((thread) => thread.id),
      accountId: viewer.accountId,
      tags: viewer.tags('author/thread', scopes),
    };
    const lines = await this.store.answered(own, MOST);
    const ids = lines.map((line) => line.id);
    const read = await this.positions.ofThreads(viewer, ids);
    return this.views.listed(viewer, await this.readers.of(viewer), lines, read);
  }
}
