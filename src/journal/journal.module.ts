import { Module } from '@nestjs/common';
import { CrisisModule } from '../crisis/index.js';
import { VaultModule } from '../vault/index.js';
import { Entries } from './entries/entries.service.js';
import { EntryResolver } from './entries/entry.resolver.js';
import { JournalRecords } from './journal.records.js';

/** What somebody writes for themselves alone. */
@Module({
  imports: [CrisisModule, VaultModule],
  providers: [Entries, EntryResolver, JournalRecords],
})
export class JournalModule {}
