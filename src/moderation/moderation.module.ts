import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthorshipModule } from '../authorship/index.js';
import { VaultModule } from '../vault/index.js';
import { CaseRow } from './cases/case.entity.js';
import { Cases } from './cases/cases.service.js';
import { CasesStore } from './cases/cases.store.js';
import { ClaimRow } from './cases/claim.entity.js';
import { Subjects } from './subjects.js';

@Module({
  imports: [TypeOrmModule.forFeature([CaseRow, ClaimRow]), AuthorshipModule, VaultModule],
  providers: [Cases, CasesStore, Subjects],
  exports: [Cases, Subjects],
})
export class ModerationModule {}
