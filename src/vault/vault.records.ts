import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import type { Viewer } from '../kernel/viewer.js';
import { PrivateLists } from './private-lists.js';
import { WrapsStore } from './wraps.store.js';

/** Answers for the sealed lists. What is in them is exported by the domain whose words they are. */
@Injectable()
export class VaultRecords implements PersonalRecords, OnModuleInit {
  readonly tables = ['vault.private_item', 'vault.wrap'];

  constructor(
    private readonly lists: PrivateLists,
    private readonly wraps: WrapsStore,
    private readonly personal: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personal.register('vault', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    return { recoveryCodesLeft: await this.wraps.recoveryCodesLeft(viewer.accountId) };
  }

  /** The lists. The wraps are forgotten by identity, last of all: without them nothing could be finished. */
  async forget(viewer: Viewer): Promise<void> {
    await this.lists.forget(viewer);
  }

  rekey(old: Viewer, next: Viewer): Promise<(() => Promise<void>)[]> {
    return this.lists.carryOver(old, next);
  }
}
