import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Memberships } from '../groups/index.js';
import { type Audience, Audiences, type Preview } from '../kernel/audiences.js';
import type { Viewer } from '../kernel/viewer.js';
import { Readers, Showing } from '../readers/index.js';
import { showingTo } from './posts/showing.rules.js';
import { ThreadsStore } from './threads/threads.store.js';

/** Titles of threads for shelves: for members of their groups, and with the reader's covers on. */
@Injectable()
export class ThreadAudience implements Audience, OnModuleInit {
  constructor(
    private readonly audiences: Audiences,
    private readonly store: ThreadsStore,
    private readonly memberships: Memberships,
    private readonly readers: Readers,
  ) {}

  onModuleInit(): void {
    this.audiences.register('thread', this);
  }

  async previews(viewer: Viewer | null, ids: readonly string[]): Promise<Preview[]> {
    if (!viewer) return [];
    const threads = await this.store.titles(ids);
    if (threads.length === 0) return [];
    const reader = await this.readers.of(viewer);
    const readable = new Map<string, boolean>();
    for (const { groupId } of threads) {
      if (!readable.has(groupId)) readable.set(groupId, await this.memberships.mayRead(viewer, groupId));
    }
    return threads
      .filter((thread) => readable.get(thread.groupId) && showingTo(reader, thread, false, false) === Showing.SHOW)
      .map(({ id, title }) => ({ id, title }));
  }
}
