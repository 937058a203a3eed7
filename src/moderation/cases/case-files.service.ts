import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/refusal.js';
import type { Viewer } from '../../kernel/viewer.js';
import { type Subject, type SubjectRef, Subjects } from '../subjects.js';
import { refuseLook } from './case.policy.js';
import { type CaseView, QueueStore } from './queue.store.js';

/** A case with what it is about, as it may be handled by the person who asked for it. */
export interface CaseFile {
  item: CaseView;
  /** Undefined once it is gone altogether, with its thread or room. */
  subject: Subject | undefined;
  isOwn: boolean;
}

/** Finds cases for the team, and turns away whoever a case is about. */
@Injectable()
export class CaseFiles {
  constructor(
    private readonly queue: QueueStore,
    private readonly subjects: Subjects,
    private readonly clock: Clock,
  ) {}

  /** Throws NOT_FOUND, or NOT_ALLOWED to the anonymous author, and has written nothing then. */
  async visible(viewer: Viewer, id: string): Promise<CaseFile> {
    const item = await this.queue.find(id, this.clock.now());
    if (!item) throw new Refusal('NOT_FOUND');
    const { subject, isOwn } = await this.subject(viewer, { kind: item.subjectKind, id: item.subjectId });
    const refusal = refuseLook(viewer, item, isOwn);
    if (refusal) throw refusal;
    return { item, subject, isOwn };
  }

  /** A subject, and whether the viewer wrote it: what nobody but their own request can find out. */
  async subject(viewer: Viewer, { kind, id }: SubjectRef): Promise<{ subject: Subject | undefined; isOwn: boolean }> {
    const keeper = this.subjects.keeperOf(kind);
    const subject = await keeper.load(id);
    return { subject, isOwn: subject !== undefined && keeper.isAuthor(viewer, subject) };
  }
}
