import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Memberships } from '../groups/index.js';
import type { Viewer } from '../kernel/viewer.js';
import { type Original, type Subject, SubjectKind, type SubjectKeeper, Subjects } from '../moderation/index.js';
import type { ContentNote } from '../readers/index.js';
import { PostSubject } from './post.subject.js';
import { SubjectsStore } from './subjects.store.js';

/** Lets moderation act on a thread: that is, on its opening post, and on the lock. */
@Injectable()
export class ThreadSubject implements SubjectKeeper, OnModuleInit {
  constructor(
    private readonly subjects: Subjects,
    private readonly store: SubjectsStore,
    private readonly openings: PostSubject,
    private readonly memberships: Memberships,
  ) {}

  onModuleInit(): void {
    this.subjects.register(SubjectKind.THREAD, this);
  }

  async load(id: string): Promise<Subject | undefined> {
    const opening = await this.store.opening(id);
    return opening && this.openings.asSubject(opening, SubjectKind.THREAD, id);
  }

  async readableBy(viewer: Viewer, id: string): Promise<Subject | undefined> {
    const subject = await this.load(id);
    return subject && (await this.memberships.mayRead(viewer, subject.groupId)) ? subject : undefined;
  }

  isAuthor(viewer: Viewer, subject: Subject): boolean {
    return this.openings.isAuthor(viewer, subject);
  }

  async around(id: string): Promise<{ authorName: string; words: string | null }[]> {
    return this.openings.around(await this.openingId(id));
  }

  async remove(id: string): Promise<Original> {
    return this.openings.remove(await this.openingId(id));
  }

  async restore(id: string, original: Original): Promise<void> {
    await this.openings.restore(await this.openingId(id), original);
  }

  async addNotes(id: string, notes: ContentNote[]): Promise<void> {
    await this.openings.addNotes(await this.openingId(id), notes);
  }

  async lock(id: string, locked: boolean): Promise<void> {
    await this.openings.lock(await this.openingId(id), locked);
  }

  private async openingId(threadId: string): Promise<string> {
    const opening = await this.store.opening(threadId);
    if (!opening) throw new Error('A subject is gone');
    return opening.id;
  }
}
