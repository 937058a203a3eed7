import { Injectable } from '@nestjs/common';
import { Bylines, Voices } from '../../authorship/index.js';
import type { SupportOffer } from '../../crisis/index.js';
import { Memberships } from '../../groups/index.js';
import { Clock, dateOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Refusal } from '../../kernel/refusal.js';
import { holdsRole, type Viewer } from '../../kernel/viewer.js';
import { type Reader, Readers } from '../../readers/index.js';
import type { ReactionKindCode } from '../reactions/reaction.entity.js';
import { OwnReactions } from '../reactions/reactions.service.js';
import { ThreadsStore } from '../threads/threads.store.js';
import type { EditPostInput } from './post.input.js';
import { type PostStanding, refuseEdit, refuseReaction } from './post.policy.js';
import type { Post } from './post.type.js';
import { PostViews } from './post-views.service.js';
import { type PlacedPost, PostsStore } from './posts.store.js';
import { ScreenedWords } from './screened-words.service.js';
import { wordsOf } from './words.js';

const ANY_READER: Reader = { choices: {}, hiddenAccounts: [], hiddenVoices: [], isQuiet: false };

/** What can be done with one post: open its cover, change it, react to it, stop hearing its voice. */
@Injectable()
export class Posts {
  constructor(
    private readonly store: PostsStore,
    private readonly threads: ThreadsStore,
    private readonly views: PostViews,
    private readonly reactions: OwnReactions,
    private readonly memberships: Memberships,
    private readonly readers: Readers,
    private readonly voices: Voices,
    private readonly bylines: Bylines,
    private readonly screened: ScreenedWords,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** One post as the viewer may see it; `opened` lifts its cover because they asked. Throws NOT_FOUND. */
  async read(viewer: Viewer, id: string, opened: boolean): Promise<Post> {
    const post = await this.ownOrReadable(viewer, id);
    // One's own words meet one whole, whatever one chose: there is nothing to ask the reader's choices for.
    const reader = this.standing(viewer, post).isYou ? ANY_READER : await this.readers.of(viewer);
    return (await this.views.of({ viewer, reader, opened }, post, [post]))[0]!;
  }

  /** The source of a post of one's own, for editing. Throws NOT_FOUND for everybody else's. */
  async source(viewer: Viewer, id: string): Promise<string> {
    const post = await this.ownOrReadable(viewer, id);
    const source = await this.store.source(id);
    if (!this.standing(viewer, post).isYou || source === null) throw new Refusal('NOT_FOUND');
    return source;
  }

  /**
   * Changes the words, and returns help to offer their writer. Throws NOT_FOUND, STALE, LOCKED, MUTED, or what the words
   * are refused for.
   */
  async edit(viewer: Viewer, input: EditPostInput): Promise<SupportOffer | null> {
    const words = wordsOf(input);
    const heard = this.screened.hear(words.body);
    const post = await this.ownOrReadable(viewer, input.postId);
    await this.db.transaction(async () => {
      await this.threads.lock(post.threadId);
      const now = await this.store.placed(input.postId);
      const refusal = now ? refuseEdit(this.standing(viewer, now)) : new Refusal('NOT_FOUND');
      if (refusal) throw refusal;
      // Whoever may not write here now may not put other words in the place of old ones either.
      await this.voices.speak(viewer, 'author/thread', post.scope, post.authorTag !== null);
      await this.store.rewrite(post.id, words);
      await this.screened.raise(post.id, post.groupId, heard);
    });
    return heard.offer;
  }

  /** Gives or takes back a word of support. Throws NOT_FOUND, STALE or NOT_ALLOWED. */
  async react(viewer: Viewer, id: string, kind: ReactionKindCode, on: boolean): Promise<void> {
    const post = await this.readableBy(viewer, id);
    const refusal = on ? refuseReaction(this.standing(viewer, post)) : undefined;
    if (refusal) throw refusal;
    await this.reactions.set(viewer, id, kind, on);
  }

  /** Hides whoever wrote a post from the viewer: a name everywhere, a pseudonym in its thread. */
  async blockAuthor(viewer: Viewer, id: string): Promise<void> {
    const post = await this.readableBy(viewer, id);
    if (this.standing(viewer, post).isYou) throw new Refusal('NOT_ALLOWED');
    const [author] = this.bylines.ofMany(viewer, 'author/thread', [post]);
    await this.readers.block(viewer, post, author!.name);
  }

  /** The post for somebody who may read its group. Throws NOT_FOUND to everybody else. */
  async readableBy(viewer: Viewer, id: string): Promise<PlacedPost> {
    const post = await this.store.placed(id);
    if (!post) throw new Refusal('NOT_FOUND');
    await this.memberships.refuseUnlessReader(viewer, post.groupId);
    return post;
  }

  /** The same, or one's own: own words stay one's own after leaving a group. */
  async ownOrReadable(viewer: Viewer, id: string): Promise<PlacedPost> {
    const post = await this.store.placed(id);
    if (!post) throw new Refusal('NOT_FOUND');
    if (!this.standing(viewer, post).isYou) await this.memberships.refuseUnlessReader(viewer, post.groupId);
    return post;
  }

  /** What the policies need to know of a post and of the viewer before it. */
  standing(viewer: Viewer, post: PlacedPost): PostStanding {
    const { putBackUntil } = post;
    return {
      state: post.state,
      isYou: this.voices.isYou(viewer, 'author/thread', post),
      threadLocked: post.locked,
      canPutBack: putBackUntil !== null && putBackUntil >= dateOf(this.clock.now()),
      isModerator: holdsRole(viewer, post.groupId, 'moderator', 'steward'),
    };
  }
}
