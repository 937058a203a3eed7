import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import type { Viewer } from '../kernel/viewer.js';
import { Entries } from './entries/entries.service.js';

/** Exports what somebody keeps for themselves. Its rows are the vault's, which forgets them and carries them over. */
@Injectable()
export class JournalRecords implements PersonalRecords, OnModuleInit {
  readonly tables = [];

  constructor(
    private readonly entries: Entries,
    private readonly personal: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personal.register('journal', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    return { journal: await this.entries.export(viewer) };
  }

  async forget(): Promise<void> {}
}
