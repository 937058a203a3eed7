import { Injectable } from '@nestjs/common';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import { ReadPositionsStore } from './read-positions.store.js';

/** How far the viewer has read, at tags only they can find. Reading a list never moves it. */
@Injectable()
export class ReadPositions {
  constructor(private readonly store: ReadPositionsStore) {}

  tagOf(viewer: Viewer, threadId: string): Buffer {
    return viewer.tag('read', scopeOf('thread', threadId));
  }

  async moveOn(viewer: Viewer, threadId: string, seq: number): Promise<void> {
    await this.store.moveOn(threadId, this.tagOf(viewer, threadId), seq);
  }

  /** The position in each of the threads, 0 where there is none, in one statement. */
  async ofThreads(viewer: Viewer, threadIds: readonly string[]): Promise<number[]> {
    const tags = viewer.tags(
      'read',
      threadIds.map((id) => scopeOf('thread', id)),
    );
    const found = tags.length > 0 ? await this.store.among(tags) : new Map<string, number>();
    return tags.map((tag) => found.get(tag.toString('base64')) ?? 0);
  }
}
