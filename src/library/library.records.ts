import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Farewell, PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import type { Viewer } from '../kernel/viewer.js';
import { RecordsStore } from './records.store.js';

/** What the library answers for when a curator or clinician asks what is kept of them, or leaves. */
@Injectable()
export class LibraryRecords implements PersonalRecords, OnModuleInit {
  readonly tables = ['library.revision', 'library.approval', 'library.concern'];

  constructor(
    private readonly personal: PersonalData,
    private readonly store: RecordsStore,
  ) {}

  onModuleInit(): void {
    this.personal.register('library', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    return {
      revisions: await this.store.revisionsOf(viewer.accountId),
      reviews: await this.store.reviewsOf(viewer.accountId),
      answers: await this.store.answersOf(viewer.accountId),
    };
  }

  /**
   * What was handed in stays for its readers and says no more whose it was. What waits for a review goes back to being
   * a draft without an author, so that whoever hands it in again is the one who may not approve it.
   */
  async forget(viewer: Viewer, farewell: Farewell): Promise<void> {
    if (farewell === 'erase') await this.store.deleteDraftsOf(viewer.accountId);
    await this.store.takeAuthorOff(viewer.accountId);
  }
}
