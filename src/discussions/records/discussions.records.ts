import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { type Farewell, PersonalData, type PersonalRecords } from '../../kernel/personal-data.js';
import { Randomness } from '../../kernel/randomness.js';
import { scopeOf } from '../../kernel/scopes.js';
import type { Viewer } from '../../kernel/viewer.js';
import { placeOf, unpacked } from '../drafts/drafts.service.js';
import { followTags } from '../follows/follow-tags.js';
import { keepTags } from '../keeps/keep-tags.js';
import { opens, openWords, sealWords } from '../taking-back/sealed-words.js';
import type { TakenBackRow } from '../taking-back/taken-back.entity.js';
import { TakenBackStore } from '../taking-back/taken-back.store.js';
import { OwnRows } from './own-rows.service.js';
import { type OwnPost, RecordsStore } from './records.store.js';

/** What conversations keep of a person: taken along, forgotten, or carried over to a new secret. */
@Injectable()
export class DiscussionsRecords implements PersonalRecords, OnModuleInit {
  readonly tables = [
    'discussions.post',
    'discussions.reaction',
    'discussions.read_position',
    'discussions.followed_thread',
    'discussions.kept_post',
    'discussions.draft',
    'discussions.thread',
    'discussions.taken_back',
  ];

  constructor(
    private readonly personalData: PersonalData,
    private readonly own: OwnRows,
    private readonly store: RecordsStore,
    private readonly takenBackStore: TakenBackStore,
    private readonly db: Database,
    private readonly randomness: Randomness,
  ) {}

  onModuleInit(): void {
    this.personalData.register('discussions', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    const drafts = await this.own.drafts(viewer);
    return {
      named: await this.own.namedPosts(viewer),
      anonymous: await this.own.anonymousPosts(viewer),
      reactions: (await this.own.reactions(viewer)).map(({ postId, kind }) => ({ postId, kind })),
      readPositions: (await this.own.reads(viewer)).map(({ threadId, seq }) => ({ threadId, seq })),
      followedThreads: (await this.own.follows(viewer)).map(({ threadId }) => threadId),
      keptPosts: (await this.own.keeps(viewer)).map(({ postId }) => postId),
      takenBack: await this.takenBack(viewer),
      drafts: drafts.map(({ kind, id, place, sealed }) => ({
        kind,
        id,
        ...unpacked(viewer.open('draft', place, sealed)),
      })),
    };
  }

  async forget(viewer: Viewer, farewell: Farewell): Promise<void> {
    await this.store.forgetDrafts((await this.own.drafts(viewer)).map(({ place }) => place.tag));
    await this.store.forgetReads((await this.own.reads(viewer)).map(({ tag }) => tag));
    await this.store.forgetFollows((await this.own.follows(viewer)).map(({ tag }) => tag));
    await this.store.forgetKeeps((await this.own.keeps(viewer)).map(({ tag }) => tag));
    const named = await this.own.namedPosts(viewer);
    const everything = [...named, ...(await this.own.anonymousPosts(viewer))];
    // Nobody can put it back any more, whatever stays of the rest.
    for (const { postId } of await this.takenBackOf(everything)) await this.takenBackStore.forget(postId);
    if (farewell === 'leave') {
      await this.untie(viewer, named);
      return;
    }
    await this.store.forgetReactions((await this.own.reactions(viewer)).map(({ tag }) => tag));
    await this.erase(everything);
  }

  /** What is private goes on to the new secret, a row at a time: how far one read, follows, keeps, drafts. */
  async rekey(old: Viewer, next: Viewer): Promise<(() => Promise<void>)[]> {
    const reads = (await this.own.reads(old)).map(({ threadId, tag }) => () => {
      return this.store.moveRead(tag, next.tag('read', scopeOf('thread', threadId)));
    });
    const drafts = (await this.own.drafts(old)).map(({ kind, id, place, sealed }) => () => {
      const moved = placeOf(next, kind, id);
      return this.store.moveDraft(place.tag, moved.tag, next.seal('draft', moved, old.open('draft', place, sealed)));
    });
    const follows = (await this.own.follows(old)).map(({ threadId, tag }) => () => {
      return this.store.moveFollow(tag, followTags(next, [threadId])[0]!);
    });
    const keeps = (await this.own.keeps(old)).map(({ postId, tag }) => () => {
      return this.store.moveKeep(tag, keepTags(next, [postId])[0]!);
    });
    return [...(await this.resealed(old, next)), ...reads, ...follows, ...keeps, ...drafts];
  }

  private async takenBack(viewer: Viewer): Promise<unknown[]> {
    const own = [...(await this.own.namedPosts(viewer)), ...(await this.own.anonymousPosts(viewer))];
    return (await this.takenBackOf(own)).map(({ postId, sealed, keepUntil }) => {
      const { body, title } = openWords(viewer, postId, sealed);
      return { postId, title, body, until: keepUntil };
    });
  }

  private takenBackOf(posts: readonly OwnPost[]): Promise<TakenBackRow[]> {
    return this.takenBackStore.among(posts.filter(({ state }) => state === 'deleted').map(({ id }) => id));
  }

  /**
   * What was taken back under one's name can be put back under it afterwards too. What was anonymous is tied to the
   * old secret, and goes with it.
   */
  private async resealed(old: Viewer, next: Viewer): Promise<(() => Promise<void>)[]> {
    const rows = await this.takenBackOf(await this.own.namedPosts(old));
    return rows.flatMap(({ postId, sealed }) => {
      // After an interruption some were carried over already.
      if (opens(next, postId, sealed)) return [];
      const words = openWords(old, postId, sealed);
      return [() => this.takenBackStore.reseal(postId, sealed, sealWords(next, postId, words))];
    });
  }

  private async erase(posts: readonly OwnPost[]): Promise<void> {
    // One transaction a post, so that nothing in the database says which of them went together.
    for (const { id } of posts) await this.db.transaction(() => this.store.erase(id, this.randomness.bytes(16)));
  }

  private async untie(viewer: Viewer, posts: readonly OwnPost[]): Promise<void> {
    for (const threadId of new Set(posts.map((post) => post.threadId))) {
      await this.store.untie(threadId, viewer.accountId, this.randomness.bytes(16));
    }
  }
}
