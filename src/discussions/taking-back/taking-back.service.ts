import { Injectable } from '@nestjs/common';
import { Voices } from '../../authorship/index.js';
import { Memberships } from '../../groups/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import { refuseDelete, refusePutBack } from '../posts/post.policy.js';
import { Posts } from '../posts/posts.service.js';
import { type PlacedPost, PostsStore } from '../posts/posts.store.js';
import { ScreenedWords } from '../posts/screened-words.service.js';
import { ThreadsStore } from '../threads/threads.store.js';
import { openWords, sealWords } from './sealed-words.js';
import { TakenBackStore } from './taken-back.store.js';

/** How long somebody may change their mind about what they took back. */
const DAYS_TO_PUT_BACK = 7;

/** Taking one's words back, and putting them back. */
@Injectable()
export class TakingBack {
  constructor(
    private readonly store: TakenBackStore,
    private readonly posts: Posts,
    private readonly postsStore: PostsStore,
    private readonly threads: ThreadsStore,
    private readonly memberships: Memberships,
    private readonly voices: Voices,
    private readonly screened: ScreenedWords,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes a post back: its words are closed to everybody at once, its place stays. Throws NOT_FOUND or STALE. */
  async takeBack(viewer: Viewer, id: string): Promise<void> {
    const { threadId } = await this.posts.ownOrReadable(viewer, id);
    await this.db.transaction(async () => {
      const post = await this.locked(threadId, id);
      const refusal = refuseDelete(this.posts.standing(viewer, post));
      if (refusal) throw refusal;
      const words = (await this.store.words(id))!;
      await this.postsStore.bury(id, 'deleted');
      if (post.seq === 1) await this.threads.setTitle(threadId, null);
      // Safety: sealed to their author, so that nobody else can read them from here on, the team and whoever holds
      // the database and the key file among them.
      const sealed = sealWords(viewer, id, words);
      await this.store.keep({ postId: id, sealed, keepUntil: dateOf(this.clock.now(), DAYS_TO_PUT_BACK) });
    });
  }

  /** Puts a post back as it was. Throws NOT_FOUND, CLOSED, STALE, EXPIRED, LOCKED, or MUTED like any writing. */
  async putBack(viewer: Viewer, id: string): Promise<void> {
    const { threadId, groupId } = await this.posts.ownOrReadable(viewer, id);
    await this.memberships.refuseUnlessWriter(viewer, groupId);
    await this.db.transaction(async () => {
      const post = await this.locked(threadId, id);
      const refusal = refusePutBack(this.posts.standing(viewer, post));
      if (refusal) throw refusal;
      // Safety: words that come back are words that are written: whoever may not write here now waits.
      await this.voices.speak(viewer, 'author/thread', post.scope, post.authorTag !== null);
      const sealed = await this.store.take(id, dateOf(this.clock.now()));
      if (!sealed) throw new Refusal('EXPIRED');
      const { title, ...words } = openWords(viewer, id, sealed);
      await this.postsStore.unbury(id, words);
      if (post.seq === 1) await this.threads.setTitle(threadId, title);
      // Whoever looked at the post meanwhile saw that it was gone: what was heard in it is heard again.
      await this.screened.raise(id, groupId, this.screened.hear(title ? `${title}\n${words.body}` : words.body));
    });
  }

  /** Destroys what nobody put back in time. */
  async sweep(): Promise<void> {
    await this.store.forgetBefore(dateOf(this.clock.now()));
  }

  /** The post as it stands while its thread's row is held. Throws NOT_FOUND. */
  private async locked(threadId: string, id: string): Promise<PlacedPost> {
    await this.threads.lock(threadId);
    const post = await this.postsStore.placed(id);
    if (!post) throw new Refusal('NOT_FOUND');
    return post;
  }
}
