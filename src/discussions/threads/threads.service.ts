import { Injectable } from '@nestjs/common';
import { Memberships, memberRuleValues } from '../../groups/index.js';
import { Clock, dateOf, hourOf } from '../../kernel/clock.js';
import { type Connection, connectionOf, type PageRequest } from '../../kernel/page.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Readers } from '../../readers/index.js';
import { followTags } from '../follows/follow-tags.js';
import { PostViews } from '../posts/post-views.service.js';
import { PostsStore } from '../posts/posts.store.js';
import { ReadPositions } from '../reading/read-positions.service.js';
import { refuseReply } from './thread.policy.js';
import type { Thread, ThreadPage } from './thread.type.js';
import { ThreadViews } from './thread-views.service.js';
import { ThreadsStore } from './threads.store.js';

/** A reader who comes back sees this many posts that they know before the first they do not. */
const READ_ABOVE = 2;
const MEDIAN_DAYS = 30;
/** Positions are 32-bit integers. */
const NEWEST = 2_147_483_647;

export interface ThreadPageRequest extends PageRequest {
  /** Begin at the first unread post, with two that were read above it. */
  fromUnread: boolean;
}

/** Reading conversations. Every list is one statement behind the group's read rule. */
@Injectable()
export class Threads {
  constructor(
    private readonly store: ThreadsStore,
    private readonly posts: PostsStore,
    private readonly views: ThreadViews,
    private readonly postViews: PostViews,
    private readonly positions: ReadPositions,
    private readonly readers: Readers,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  /** A thread and one page of its posts. Throws NOT_FOUND to whoever may not read its group. */
  async page(viewer: Viewer, id: string, request: ThreadPageRequest): Promise<ThreadPage> {
    const line = await this.findOwn(viewer, id);
    const after = request.after ?? (request.fromUnread ? Math.max(0, line.readUpTo - READ_ABOVE) : 0);
    const rule = memberRuleValues(viewer, line.groupId, this.today());
    const rows = await this.posts.page(line, rule, { after, limit: request.first + 1 });
    if (!rows) throw new Refusal('NOT_FOUND');
    const reader = await this.readers.of(viewer);
    const page = connectionOf(rows, request.first, (row) => row.seq);
    const lines = page.edges.map((edge) => edge.node);
    const posts = await this.postViews.of({ viewer, reader, opened: false }, line, lines);
    return {
      thread: this.views.of(viewer, reader, [line], [line])[0]!,
      posts: { ...page, edges: posts.map((node) => ({ node, cursor: String(node.seq) })) },
    };
  }

  /** A group's threads, the most recently written in first. Throws NOT_FOUND to whoever may not read there. */
  async ofGroup(viewer: Viewer, groupId: string, { first, after }: PageRequest): Promise<Connection<Thread>> {
    const reader = await this.readers.of(viewer);
    const rule = memberRuleValues(viewer, groupId, this.today());
    const lines = await this.store.ofGroup(groupId, rule, reader, { before: after ?? NEWEST, limit: first + 1 });
    // A full page proves the right to read it; an empty one could be either.
    if (lines.length === 0) await this.memberships.refuseUnlessReader(viewer, groupId);
    return this.listed(viewer, reader, lines, first);
  }

  /** Openings that wait for a first reply, oldest first. */
  async waiting(viewer: Viewer, groupId: string, { first, after }: PageRequest): Promise<Connection<Thread>> {
    const reader = await this.readers.of(viewer);
    const rule = memberRuleValues(viewer, groupId, this.today());
    const lines = await this.store.waiting(groupId, rule, reader, { after: after ?? 0, limit: first + 1 });
    if (lines.length === 0) await this.memberships.refuseUnlessReader(viewer, groupId);
    return this.listed(viewer, reader, lines, first);
  }

  /** The honest expected wait for a first reply, in whole hours; null while there is too little to tell from. */
  async expectedHours(viewer: Viewer, groupId: string): Promise<number | null> {
    await this.memberships.refuseUnlessReader(viewer, groupId);
    const since = new Date(this.clock.now().getTime() - MEDIAN_DAYS * 86_400_000);
    return this.store.medianHours(groupId, hourOf(since));
  }

  /** Remembers how far the viewer has read; never further than there is something to read. */
  async markRead(viewer: Viewer, id: string, seq: number): Promise<void> {
    await this.readableBy(viewer, id);
    if (!Number.isInteger(seq) || seq < 1) throw new Refusal('INVALID', { field: 'seq' });
    await this.positions.moveOn(viewer, id, seq);
  }

  /** The thread for somebody who may read it. Throws NOT_FOUND to everybody else. */
  async readableBy(viewer: Viewer, id: string) {
    const line = await this.store.find(id);
    if (!line) throw new Refusal('NOT_FOUND');
    await this.memberships.refuseUnlessReader(viewer, line.groupId);
    return line;
  }

  /** The same as it stands in a list. */
  async read(viewer: Viewer, id: string): Promise<Thread> {
    const line = await this.findOwn(viewer, id);
    await this.memberships.refuseUnlessReader(viewer, line.groupId);
    return this.views.of(viewer, await this.readers.of(viewer), [line], [line])[0]!;
  }

  /** The thread for somebody who may write in it. Throws NOT_FOUND, CLOSED or LOCKED. */
  async writableBy(viewer: Viewer, id: string) {
    const line = await this.readableBy(viewer, id);
    const refusal = refuseReply(line);
    if (refusal) throw refusal;
    return line;
  }

  private async findOwn(viewer: Viewer, id: string) {
    const [follow] = followTags(viewer, [id]);
    const line = await this.store.findOwn(id, { read: this.positions.tagOf(viewer, id), follow: follow! });
    if (!line) throw new Refusal('NOT_FOUND');
    return line;
  }

  private async listed(
    viewer: Viewer,
    reader: Awaited<ReturnType<Readers['of']>>,
    lines: Awaited<ReturnType<ThreadsStore['ofGroup']>>,
    first: number,
  ): Promise<Connection<Thread>> {
    const page = connectionOf(lines, first, (line) => line.bumped);
    const shown = lines.slice(0, first);
    const own = await this.positions.ofThreads(
      viewer,
      shown.map((line) => line.id),
    );
    const threads = this.views.listed(viewer, reader, shown, own);
    return { ...page, edges: threads.map((node, i) => ({ node, cursor: page.edges[i]!.cursor })) };
  }

  private today(): string {
    return dateOf(this.clock.now());
  }
}
