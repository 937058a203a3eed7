import { Module } from '@nestjs/common';
import { VaultModule } from '../vault/index.js';
import { QuietDaysResolver } from './quiet-days.resolver.js';
import { QuietDaysOfMembers } from './quiet-days.service.js';
import { ReaderRecords } from './reader.records.js';
import { ReaderResolver } from './reader.resolver.js';
import { Readers } from './readers.service.js';

@Module({
  imports: [VaultModule],
  providers: [QuietDaysOfMembers, QuietDaysResolver, ReaderRecords, ReaderResolver, Readers],
  exports: [QuietDaysOfMembers, Readers],
})
export class ReadersModule {}
