import { Injectable } from '@nestjs/common';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import { followTags } from '../follows/follow-tags.js';
import type { OwnThread } from '../threads/threads.store.js';
import { ReadPositionsStore } from './read-positions.store.js';

/** How far the viewer has read, and what they follow, at tags only they can find. Reading a list never moves it. */
@Injectable()
export class ReadPositions {
  constructor(private readonly store: ReadPositionsStore) {}

  tagOf(viewer: Viewer, threadId: string): Buffer {
    return viewer.tag('read', scopeOf('thread', threadId));
  }

  async moveOn(viewer: Viewer, threadId: string, seq: number): Promise<void> {
    await this.store.moveOn(threadId, this.tagOf(viewer, threadId), seq);
  }

  /** What is the viewer's own of each of the threads, in one statement. */
  async ofThreads(viewer: Viewer, threadIds: readonly string[]): Promise<OwnThread[]> {
    const reads = viewer.tags(
      'read',
      threadIds.map((id) => scopeOf('thread', id)),
    );
    const follows = followTags(viewer, threadIds);
    const found = threadIds.length > 0 ? await this.store.among(reads, follows) : new Map<string, number>();
    return reads.map((tag, i) => ({
      readUpTo: found.get(tag.toString('base64')) ?? 0,
      isFollowed: found.has(follows[i]!.toString('base64')),
    }));
  }
}
