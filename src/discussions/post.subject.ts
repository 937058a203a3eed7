import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Bylines, Voices } from '../authorship/index.js';
import { Memberships } from '../groups/index.js';
import type { Block } from '../kernel/rich-text.js';
import type { Viewer } from '../kernel/viewer.js';
import { type Original, type Subject, SubjectKind, type SubjectKeeper, Subjects } from '../moderation/index.js';
import type { ContentNote } from '../readers/index.js';
import { PostsStore } from './posts/posts.store.js';
import { SubjectsStore, type WholePost } from './subjects.store.js';
import { ThreadsStore } from './threads/threads.store.js';

/** What a removal takes away of a post; those removed before posts could quote say nothing of a quote. */
interface RemovedPost {
  body: string;
  nodes: Block[];
  quotesSeq?: number | null;
  title: string | null;
}

/** Lets moderation act on posts. */
@Injectable()
export class PostSubject implements SubjectKeeper, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly store: SubjectsStore,
    private readonly posts: PostsStore,
    private readonly threads: ThreadsStore,
    private readonly memberships: Memberships,
    private readonly voices: Voices,
    private readonly bylines: Bylines,
  ) {}

  onModuleInit(): void {
    this.subjects.register(SubjectKind.POST, this);
  }

  async load(id: string): Promise<Subject | undefined> {
    const post = await this.store.post(id);
    return post && this.asSubject(post, SubjectKind.POST, id);
  }

  async readableBy(viewer: Viewer, id: string): Promise<Subject | undefined> {
    const post = await this.store.post(id);
    if (!post || !(await this.memberships.mayRead(viewer, post.groupId))) return undefined;
    return this.asSubject(post, SubjectKind.POST, id);
  }

  isAuthor(viewer: Viewer, subject: Subject): boolean {
    return this.voices.isYou(viewer, 'author/thread', subject.authorship);
  }

  async around(id: string): Promise<{ authorName: string; words: string | null }[]> {
    const post = await this.store.post(id);
    const near = post ? await this.store.around(post) : [];
    return near.map((line) => ({ authorName: this.bylines.nameOf(line), words: line.body }));
  }

  async remove(id: string): Promise<Original> {
    const post = await this.lockedPost(id);
    await this.posts.bury(id, 'removed');
    if (post.seq === 1) await this.threads.setTitle(post.threadId, null);
    const { body, nodes, quotesSeq } = post;
    return { body, nodes, quotesSeq, title: post.seq === 1 ? post.title : null };
  }

  async restore(id: string, original: Original): Promise<void> {
    const post = await this.lockedPost(id);
    const { body, nodes, quotesSeq, title } = original as unknown as RemovedPost;
    await this.posts.unbury(id, { body, nodes, quotesSeq: quotesSeq ?? null });
    if (post.seq === 1) await this.threads.setTitle(post.threadId, title);
  }

  async addNotes(id: string, notes: ContentNote[]): Promise<void> {
    const post = await this.lockedPost(id);
    await this.posts.setNotes(id, [...new Set([...post.notes, ...notes])].sort());
  }

  async lock(id: string, locked: boolean): Promise<void> {
    const post = await this.lockedPost(id);
    await this.threads.setLocked(post.threadId, locked);
  }

  /** A post or an opening, told as a subject of either kind. */
  asSubject(post: WholePost, kind: SubjectKind, id: string): Subject {
    const { scope, authorId, authorTag } = post;
    return {
      kind,
      id,
      groupId: post.groupId,
      placeId: post.threadId,
      seq: post.seq,
      words: post.body === null || post.seq > 1 ? post.body : `${post.title ?? ''}\n\n${post.body}`,
      notes: post.notes,
      state: post.state,
      locked: post.locked,
      authorship: { scope, authorId, authorTag },
      authorName: this.bylines.nameOf(post),
    };
  }

  private async lockedPost(id: string): Promise<WholePost> {
    const post = await this.store.post(id);
    if (!post) throw new Error('A subject is gone');
    // The thread's row first, as every writer of the thread does.
    await this.threads.lock(post.threadId);
    return (await this.store.post(id))!;
  }
}
