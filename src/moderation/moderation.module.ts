import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthorshipModule } from '../authorship/index.js';
import { RealtimeModule } from '../realtime/index.js';
import { VaultModule } from '../vault/index.js';
import { AuditPayloadRow, AuditRow } from './audit/audit.entity.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { Audit } from './audit/audit.service.js';
import { AuditStore } from './audit/audit.store.js';
import { CaseFiles } from './cases/case-files.service.js';
import { CaseRow } from './cases/case.entity.js';
import { Cases } from './cases/cases.service.js';
import { CasesStore } from './cases/cases.store.js';
import { ClaimRow } from './cases/claim.entity.js';
import { Looks } from './cases/looks.service.js';
import { QueueResolver } from './cases/queue.resolver.js';
import { Queue } from './cases/queue.service.js';
import { QueueStore } from './cases/queue.store.js';
import { AppealRow } from './decisions/appeal.entity.js';
import { Appeals } from './decisions/appeals.service.js';
import { AppealsStore } from './decisions/appeals.store.js';
import { DecisionRow } from './decisions/decision.entity.js';
import { DecisionsResolver } from './decisions/decisions.resolver.js';
import { Decisions } from './decisions/decisions.service.js';
import { DecisionsStore } from './decisions/decisions.store.js';
import { Effects } from './decisions/effects.service.js';
import { SealedOriginalRow } from './decisions/sealed-original.entity.js';
import { ModerationRecords } from './moderation.records.js';
import { NoticeNews } from './notices/notice-news.service.js';
import { NoticeRow } from './notices/notice.entity.js';
import { NoticesResolver } from './notices/notices.resolver.js';
import { Notices } from './notices/notices.service.js';
import { NoticesStore } from './notices/notices.store.js';
import { ReportRow } from './reports/report.entity.js';
import { ReportsResolver } from './reports/reports.resolver.js';
import { Reports } from './reports/reports.service.js';
import { ReportsStore } from './reports/reports.store.js';
import { Subjects } from './subjects.js';

const ROWS = [
  ...[CaseRow, ClaimRow, ReportRow, DecisionRow, AppealRow, SealedOriginalRow, NoticeRow],
  ...[AuditRow, AuditPayloadRow],
];
const RESOLVERS = [AuditResolver, DecisionsResolver, NoticesResolver, QueueResolver, ReportsResolver];
const STORES = [AppealsStore, AuditStore, CasesStore, DecisionsStore, NoticesStore, QueueStore, ReportsStore];

@Module({
  imports: [TypeOrmModule.forFeature(ROWS), AuthorshipModule, RealtimeModule, VaultModule],
  providers: [
    ...RESOLVERS,
    ...STORES,
    ...[
      Appeals,
      Audit,
      CaseFiles,
      Cases,
      Decisions,
      Effects,
      Looks,
      ModerationRecords,
      NoticeNews,
      Notices,
      Queue,
      Reports,
      Subjects,
    ],
  ],
  exports: [Audit, Cases, Subjects],
})
export class ModerationModule {}
