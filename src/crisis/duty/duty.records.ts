import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalRecords } from '../../kernel/personal-data.js';
import type { Viewer } from '../../kernel/viewer.js';
import { DutyStore } from './duty.store.js';

/** What duty answers for when somebody of the team asks what is kept of them, or leaves. */
@Injectable()
export class DutyRecords implements PersonalRecords, OnModuleInit {
  readonly tables = ['crisis.duty'];

  constructor(
    private readonly personal: PersonalData,
    private readonly store: DutyStore,
  ) {}

  onModuleInit(): void {
    this.personal.register('duty', this);
  }

  export(viewer: Viewer): Promise<unknown> {
    return this.store.everything(viewer.accountId);
  }

  /** Gone at once, whatever becomes of the words: nobody is here who has left. */
  async forget(viewer: Viewer): Promise<void> {
    await this.store.deleteAll(viewer.accountId);
  }
}
