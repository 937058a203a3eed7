import { Module } from '@nestjs/common';
import { CrisisModule } from '../crisis/index.js';
import { VaultModule } from '../vault/index.js';
import { CheckInResolver } from './check-ins/check-in.resolver.js';
import { CheckIns } from './check-ins/check-ins.service.js';
import { HeldDateResolver } from './dates/held-date.resolver.js';
import { HeldDates } from './dates/held-dates.service.js';
import { Entries } from './entries/entries.service.js';
import { EntryResolver } from './entries/entry.resolver.js';
import { JournalRecords } from './journal.records.js';
import { SafetyPlanResolver } from './plan/safety-plan.resolver.js';
import { SafetyPlans } from './plan/safety-plans.service.js';
import { RemembranceResolver } from './remembrance/remembrance.resolver.js';
import { Remembrances } from './remembrance/remembrances.service.js';
import { ShortLists } from './short-lists.service.js';

/** What somebody writes for themselves alone. */
@Module({
  imports: [CrisisModule, VaultModule],
  providers: [
    CheckInResolver,
    CheckIns,
    Entries,
    EntryResolver,
    HeldDateResolver,
    HeldDates,
    JournalRecords,
    RemembranceResolver,
    Remembrances,
    SafetyPlanResolver,
    SafetyPlans,
    ShortLists,
  ],
})
export class JournalModule {}
