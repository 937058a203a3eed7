import { Injectable } from '@nestjs/common';
import { type Authorship, Voices } from '../../authorship/index.js';
import type { SupportOffer } from '../../crisis/index.js';
import { Memberships } from '../../groups/index.js';
import { Clock, dateOf, hourOf } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import { refuseReply } from '../threads/thread.policy.js';
import type { OpenThreadInput } from '../threads/thread.input.js';
import { Threads } from '../threads/threads.service.js';
import { ThreadsStore } from '../threads/threads.store.js';
import type { WritePostInput } from './post.input.js';
import { PostNews } from '../live/post-news.service.js';
import { PostsStore } from './posts.store.js';
import { refuseOtherContent, type RepeatTags, repeatTags } from '../../kernel/repeats.js';
import { type Heard, ScreenedWords } from './screened-words.service.js';
import { titleOf, type Words, wordsOf } from './words.js';

const DAYS_OF_REPEATS = 7;

interface Placed {
  postId: string;
  threadId: string;
  /** Whether this only repeats a request that was carried out before. */
  replayed: boolean;
}

export interface Written extends Placed {
  /** Help to offer the writer, privately. */
  supportOffer: SupportOffer | null;
}

/** Opening conversations and replying, named or anonymous, once for each client id. */
@Injectable()
export class Writing {
  constructor(
    private readonly threads: Threads,
    private readonly threadsStore: ThreadsStore,
    private readonly posts: PostsStore,
    private readonly voices: Voices,
    private readonly memberships: Memberships,
    private readonly screened: ScreenedWords,
    private readonly news: PostNews,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Opens a thread. Throws NOT_FOUND, CLOSED, MUTED, DISPLAY_NAME, CONFLICT, or what the words are refused for. */
  async open(viewer: Viewer, input: OpenThreadInput): Promise<Written> {
    const title = titleOf(input.title);
    const words = wordsOf(input);
    const { groupId, anonymous, clientId, wanted } = input;
    await this.memberships.refuseUnlessWriter(viewer, groupId);
    const heard = this.screened.hear(`${title}\n${words.body}`);
    const content = [title, words.body, wanted, anonymous, words.notes];
    const tags = repeatTags(viewer, { kind: 'thread', targetId: groupId, anonymous, clientId, content });
    const placed = await this.once(tags, async () => {
      const bumped = await this.memberships.nextActivity(groupId);
      const id = this.randomness.uuid();
      const scope = scopeOf('thread', id);
      const hour = hourOf(this.clock.now());
      const authorship = await this.voices.speak(viewer, 'author/thread', scope, anonymous);
      await this.threadsStore.insert({
        id,
        groupId,
        scope,
        title,
        wanted,
        lastSeq: 1,
        bumped,
        answered: false,
        locked: false,
        openedHour: hour,
        answeredHour: null,
        lastHour: hour,
      });
      return this.append({ threadId: id, groupId, seq: 1, quotesSeq: null, authorship, words, heard, tags, hour });
    });
    return { ...placed, supportOffer: heard.offer };
  }

  /** Replies in a thread. Throws NOT_FOUND, CLOSED, LOCKED, MUTED, DISPLAY_NAME, CONFLICT, or as for the words. */
  async reply(viewer: Viewer, input: WritePostInput): Promise<Written> {
    const words = wordsOf(input);
    const { threadId, anonymous, clientId } = input;
    const { groupId, scope } = await this.threads.writableBy(viewer, threadId);
    const heard = this.screened.hear(words.body);
    const quotes = input.quotes ?? null;
    // Nothing is said of a quote that is not there: a request from before there were quotes is still the same.
    const content = [words.body, anonymous, words.notes, ...(quotes ? [quotes] : [])];
    const tags = repeatTags(viewer, { kind: 'post', targetId: threadId, anonymous, clientId, content });
    const placed = await this.once(tags, async () => {
      const thread = await this.threadsStore.lock(threadId);
      if (!thread) throw new Refusal('NOT_FOUND');
      const refusal = refuseReply({ locked: thread.locked, groupReadOnly: false });
      if (refusal) throw refusal;
      const quotesSeq = await this.quotedSeq(threadId, quotes);
      const authorship = await this.voices.speak(viewer, 'author/thread', scope, anonymous);
      const seq = thread.lastSeq + 1;
      const hour = hourOf(this.clock.now());
      const isAnswer = thread.answered || !sameVoice(thread, authorship);
      const bumped = await this.memberships.nextActivity(groupId);
      await this.threadsStore.moveOn(threadId, { seq, bumped, hour, isAnswer });
      return this.append({ threadId, groupId, seq, quotesSeq, authorship, words, heard, tags, hour });
    });
    return { ...placed, supportOffer: heard.offer };
  }

  /** After a week nobody repeats a request: what told repeats apart is forgotten. */
  async forgetRepeats(): Promise<void> {
    await this.posts.forgetDedupe(dateOf(this.clock.now(), -DAYS_OF_REPEATS));
  }

  /**
   * Runs the work in a transaction; the constraint on its tag lets one of twins through. Whatever stands in the way of
   * the other by now, a request that was carried out before was carried out, and is answered with what it made.
   */
  private async once(tags: RepeatTags, work: () => Promise<Placed>): Promise<Placed> {
    try {
      return await this.db.transaction(work);
    } catch (error) {
      const known = await this.posts.byDedupe(tags.dedupe);
      if (!known) throw error;
      refuseOtherContent(known, tags);
      return { postId: known.id, threadId: known.threadId, replayed: true };
    }
  }

  /** Where the quoted post stands. One that was taken back meanwhile is quoted all the same: its place is all there is. */
  private async quotedSeq(threadId: string, quotes: string | null): Promise<number | null> {
    if (!quotes) return null;
    const seq = await this.posts.seqIn(threadId, quotes);
    if (seq === undefined) throw new Refusal('NOT_FOUND', { field: 'quotes' });
    return seq;
  }

  private async append(post: {
    threadId: string;
    groupId: string;
    seq: number;
    quotesSeq: number | null;
    authorship: Authorship;
    words: Words;
    heard: Heard;
    tags: RepeatTags;
    hour: Date;
  }): Promise<Placed> {
    const { threadId, groupId, seq, quotesSeq, hour, words, authorship, tags, heard } = post;
    const id = this.randomness.uuid();
    const dedupeOn = dateOf(this.clock.now());
    await this.posts.insert({
      id,
      threadId,
      seq,
      ...authorship,
      ...words,
      state: 'standing',
      edited: false,
      writtenHour: hour,
      ...tags,
      dedupeOn,
      quotesSeq,
    });
    await this.screened.raise(id, groupId, heard);
    this.news.afterWriting({ threadId, groupId, scope: authorship.scope, seq });
    return { postId: id, threadId, replayed: false };
  }
}

/**
 * Whether two authorships are one voice. Safety: a named and an anonymous one are never the same here, not even when
 * one person wrote both: a thread that went on waiting would say so.
 */
function sameVoice(opener: Pick<Authorship, 'authorId' | 'authorTag'>, { authorId, authorTag }: Authorship): boolean {
  if (opener.authorId || authorId) return opener.authorId === authorId;
  return authorTag !== null && opener.authorTag?.equals(authorTag) === true;
}
