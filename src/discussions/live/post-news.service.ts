import { Injectable } from '@nestjs/common';
import { Memberships } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import { QuietDaysOfMembers } from '../../readers/index.js';
import { type Listener, Listeners } from '../../realtime/index.js';
import { PostsStore } from '../posts/posts.store.js';

/** A reply that was written, for those who are connected. */
export interface PostNewsItem {
  threadId: string;
  groupId: string;
  scope: Buffer;
  seq: number;
}

/** The room in which the readers of an open thread listen. */
export function readingOf(threadId: string): string {
  return `thread/${threadId}`;
}

/** Live hints about posts: they say that there is something, never what; the client then reads. */
@Injectable()
export class PostNews {
  constructor(
    private readonly listeners: Listeners,
    private readonly memberships: Memberships,
    private readonly posts: PostsStore,
    private readonly quiet: QuietDaysOfMembers,
    private readonly db: Database,
  ) {}

  /** Tells those who have the thread open, and those who wrote in it, once the reply is there for everybody. */
  afterWriting(item: PostNewsItem): void {
    this.db.afterCommit(async () => {
      await this.tellReaders(item);
      await this.tellWriters(item);
    });
  }

  private async tellReaders({ threadId, groupId, seq }: PostNewsItem): Promise<void> {
    const reading = this.listeners.inRoom(readingOf(threadId));
    if (reading.length === 0) return;
    // Safety: asked anew for every reply, so that whoever left hears nothing more of the group.
    const letter = ['thread.moved', { threadId, lastSeq: seq }] as const;
    const members = await this.memberships.membersAmong(reading, groupId);
    this.listeners.tellEach(await this.quiet.awake(members), () => letter);
  }

  /** Finds the thread's writers among the listeners by deriving each one's tag; nobody has to know who they are. */
  private async tellWriters({ threadId, groupId, scope }: PostNewsItem): Promise<void> {
    const all = this.listeners.all();
    if (all.length === 0) return;
    const voices = await this.posts.voicesIn(threadId);
    const accounts = new Set(voices.map((voice) => voice.authorId));
    const tags = new Set(voices.map((voice) => voice.authorTag?.toString('base64')));
    const wrote = ({ viewer }: Listener) =>
      accounts.has(viewer.accountId) || tags.has(viewer.tag('author/thread', scope).toString('base64'));
    const writers = await this.memberships.membersAmong(all.filter(wrote), groupId);
    const letter = ['activity.changed', {}] as const;
    this.listeners.tellEach(await this.quiet.awake(writers), () => letter);
  }
}
