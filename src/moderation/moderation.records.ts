import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Farewell, PersonalData, type PersonalRecords } from '../kernel/personal-data.js';
import type { Viewer } from '../kernel/viewer.js';
import { DecisionsStore } from './decisions/decisions.store.js';
import { Notices } from './notices/notices.service.js';
import { Reports } from './reports/reports.service.js';

/** What moderation answers for when somebody asks what is kept of them, or leaves. */
@Injectable()
export class ModerationRecords implements PersonalRecords, OnModuleInit {
  readonly tables = [
    'moderation.case_item',
    'moderation.claim',
    'moderation.report',
    'moderation.decision',
    'moderation.appeal',
    'moderation.sealed_original',
    'moderation.notice',
    'moderation.audit_entry',
    'moderation.audit_payload',
  ];

  constructor(
    private readonly personal: PersonalData,
    private readonly notices: Notices,
    private readonly reports: Reports,
    private readonly decisions: DecisionsStore,
  ) {}

  onModuleInit(): void {
    this.personal.register('moderation', this);
  }

  async export(viewer: Viewer): Promise<unknown> {
    return { notices: await this.notices.everything(viewer), reports: await this.reports.everything(viewer) };
  }

  /**
   * Notices under a name and claims go with the account row, by cascade. Notices to voices and reports stay: they
   * carry a tag that nobody can tie to anybody any more. Whoever wants everything gone has the sealed originals of
   * removed words deleted, so that nothing of theirs can be brought back.
   */
  async forget(viewer: Viewer, farewell: Farewell): Promise<void> {
    if (farewell === 'leave') return;
    await this.decisions.deleteOriginalsOf(viewer.accountId, await this.notices.ownTags(viewer));
  }
}
