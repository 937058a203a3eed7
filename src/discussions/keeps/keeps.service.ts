import { Injectable } from '@nestjs/common';
import { Memberships, readableGroupsValues } from '../../groups/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { type Connection, connectionOf, type PageRequest } from '../../kernel/page.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Readers } from '../../readers/index.js';
import type { Post } from '../posts/post.type.js';
import { PostViews } from '../posts/post-views.service.js';
import { Posts } from '../posts/posts.service.js';
import { keepTags } from './keep-tags.js';
import { KeepsStore } from './keeps.store.js';

/** The posts a member wants to find again, at tags only they can find. */
@Injectable()
export class Keeps {
  constructor(
    private readonly store: KeepsStore,
    private readonly posts: Posts,
    private readonly views: PostViews,
    private readonly readers: Readers,
    private readonly memberships: Memberships,
    private readonly clock: Clock,
  ) {}

  /** Keeps a post for later, or no longer. Throws NOT_FOUND, and STALE for a post whose words are gone. */
  async set(viewer: Viewer, postId: string, on: boolean): Promise<Post> {
    const post = await this.posts.readableBy(viewer, postId);
    if (on && post.state !== 'standing') throw new Refusal('STALE');
    const [tag] = keepTags(viewer, [postId]);
    await (on ? this.store.add(postId, tag!) : this.store.remove(tag!));
    return this.posts.read(viewer, postId, false);
  }

  /** The posts the viewer keeps and may still read, newest first. The cursor is the place in the list. */
  async mine(viewer: Viewer, { first, after = 0 }: PageRequest): Promise<Connection<Post>> {
    const rule = readableGroupsValues(viewer, await this.memberships.everyGroupId(), dateOf(this.clock.now()));
    const tags = keepTags(viewer, await this.store.keptByAnybody(rule));
    const reader = await this.readers.of(viewer);
    const rows = tags.length > 0 ? await this.store.kept(tags, reader, rule, { after, limit: first + 1 }) : [];
    const places = new Map(rows.map((row, i) => [row, after + i + 1]));
    const page = connectionOf(rows, first, (row) => places.get(row)!);
    const posts = await this.views.ofMany({ viewer, reader, opened: false }, rows.slice(0, first));
    return { ...page, edges: posts.map((node, i) => ({ node, cursor: page.edges[i]!.cursor })) };
  }
}
