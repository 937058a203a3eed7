import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import type { Viewer } from '../kernel/viewer.js';
import { CheckIns } from './check-ins/check-ins.service.js';
import { HeldDates } from './dates/held-dates.service.js';
import { Entries } from './entries/entries.service.js';
import { SafetyPlans } from './plan/safety-plans.service.js';
import { Remembrances } from './remembrance/remembrances.service.js';

/** Exports what somebody keeps for themselves. Its rows are the vault's, which forgets them and carries them over. */
@Injectable()
export class JournalRecords implements PersonalRecords, OnModuleInit {
  readonly tables = [];

  constructor(
    private readonly entries: Entries,
    private readonly checkIns: CheckIns,
    private readonly dates: HeldDates,
    private readonly plans: SafetyPlans,
    private readonly remembrances: Remembrances,
    private readonly personal: PersonalData,
  ) {}

  onModuleInit(): void {
    this.personal.register('journal', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    const dates = await this.dates.all(viewer);
    const remembrances = await this.remembrances.all(viewer);
    return {
      journal: await this.entries.export(viewer),
      checkIns: await this.checkIns.export(viewer),
      heldDates: dates.map(({ date, name }) => ({ date, name })),
      safetyPlan: await this.plans.export(viewer),
      remembrance: remembrances.map(({ name, text }) => ({ name, text })),
    };
  }

  async forget(): Promise<void> {}
}
