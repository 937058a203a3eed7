import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import type { PageRequest } from '../../kernel/page.js';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Audit } from '../audit/audit.service.js';
import type { SubjectRef } from '../subjects.js';
import { CaseFiles } from './case-files.service.js';
import { refuseClaim, refuseHandOver, worksIn } from './case.policy.js';
import { Cases } from './cases.service.js';
import { Lane } from './lanes.rules.js';
import { type CaseView, QueueStore } from './queue.store.js';

/** A claim frees itself, so that nothing waits for somebody who was called away. */
export const CLAIM_MINUTES = 20;

/** The queue of the team: who may see what waits, and who has it in hand. */
@Injectable()
export class Queue {
  constructor(
    private readonly store: QueueStore,
    private readonly files: CaseFiles,
    private readonly cases: Cases,
    private readonly audit: Audit,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly throttle: Throttle,
  ) {}

  /** Open cases of the groups the viewer works in, or of one of them. Throws NOT_FOUND for a group they do not. */
  async open(viewer: Viewer, { first, after = 0 }: PageRequest, groupId?: string | null): Promise<CaseView[]> {
    if (groupId && !worksIn(viewer, groupId)) throw new Refusal('NOT_FOUND');
    const reader = { accountId: viewer.accountId, groupIds: groupsOf(viewer, groupId), now: this.clock.now() };
    return this.store.open(reader, after, first + 1);
  }

  /** Starts a case about something a moderator came upon, or finds the open one; returns its id. Throws NOT_FOUND. */
  async openFor(viewer: Viewer, ref: SubjectRef): Promise<string> {
    await this.throttle.count('private', viewer);
    const { subject, isOwn } = await this.files.subject(viewer, ref);
    if (!subject || !worksIn(viewer, subject.groupId)) throw new Refusal('NOT_FOUND');
    // Safety: the same answer whether or not there is a case: about one's own words it must not tell.
    if (isOwn) throw new Refusal('NOT_ALLOWED');
    return this.db.transaction(async () => {
      const { item, isNew } = await this.cases.openOrFind(subject, Lane.WHEN_YOU_CAN, 'team');
      if (isNew) await this.audit.record(viewer, 'open-case', ref, { caseId: item.id });
      return item.id;
    });
  }

  /** Takes a case on for 20 minutes. Throws NOT_FOUND, NOT_ALLOWED, STALE when it moved, TAKEN. */
  async claim(viewer: Viewer, id: string, version: number): Promise<CaseView> {
    await this.throttle.count('private', viewer);
    return this.db.transaction(async () => {
      const { item, isOwn } = await this.files.visible(viewer, id);
      const refusal = refuseClaim(viewer, item, isOwn, version);
      if (refusal) throw refusal;
      await this.advance(item, version);
      const now = this.clock.now();
      const until = new Date(now.getTime() + CLAIM_MINUTES * 60_000);
      if (!(await this.store.claim(id, viewer.accountId, now, until))) throw new Refusal('TAKEN');
      await this.audit.record(viewer, 'claim', subjectOf(item), { caseId: id });
      return (await this.store.find(id, now))!;
    });
  }

  /** Lays a case back for the others, with a word to them. Throws as `claim`, and NOT_ALLOWED if it was not claimed. */
  async handOver(viewer: Viewer, id: string, version: number, note?: string | null): Promise<CaseView> {
    await this.throttle.count('private', viewer);
    const words = note?.trim() ? cleanText(note, { field: 'note', longest: 2_000, lines: true }) : null;
    return this.db.transaction(async () => {
      const { item, isOwn } = await this.files.visible(viewer, id);
      const refusal = refuseHandOver(viewer, item, isOwn, version);
      if (refusal) throw refusal;
      await this.advance(item, version);
      await this.store.release(id);
      // Without a word, the one before still holds.
      if (words !== null) await this.store.leaveNote(id, words);
      await this.audit.record(viewer, 'hand-over', subjectOf(item), { caseId: id, hasNote: words !== null });
      return (await this.store.find(id, this.clock.now()))!;
    });
  }

  private async advance(item: CaseView, version: number): Promise<void> {
    if (!(await this.store.advance(item.id, version))) throw new Refusal('STALE');
  }
}

/** The groups a queue is read for; null for all of them. */
function groupsOf(viewer: Viewer, groupId?: string | null): string[] | null {
  if (groupId) return [groupId];
  const roles = viewer.staff.filter(({ role }) => role === 'moderator' || role === 'steward');
  const groupIds = roles.map((held) => held.groupId);
  return groupIds.includes(null) ? null : (groupIds as string[]);
}

function subjectOf({ subjectKind: kind, subjectId: id }: CaseView): SubjectRef {
  return { kind, id };
}
