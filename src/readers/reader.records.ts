import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import type { Viewer } from '../kernel/viewer.js';
import { QuietDaysOfMembers } from './quiet-days.service.js';
import { Readers } from './readers.service.js';

/** Exports what a reader has chosen. Its rows are the vault's, which forgets them and carries them over. */
@Injectable()
export class ReaderRecords implements PersonalRecords, OnModuleInit {
  readonly tables = [];

  constructor(
    private readonly readers: Readers,
    private readonly quiet: QuietDaysOfMembers,
    private readonly personal: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personal.register('readers', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    const { choices } = await this.readers.of(viewer);
    // Safety: a block is exported as the name it was made under; the id or tag beneath it is somebody else's.
    const blocked = (await this.readers.blocks(viewer)).map(({ name, isAnonymous }) => ({ name, isAnonymous }));
    const days = await this.quiet.of(viewer);
    return { choices, blocked, quietDays: days && { from: days.from, until: days.until } };
  }

  async forget(): Promise<void> {}
}
