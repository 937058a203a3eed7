import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock.js';
import { Database } from '../../kernel/database.js';
import type { PageRequest } from '../../kernel/page.js';
import { Randomness } from '../../kernel/randomness.js';
import { Refusal } from '../../kernel/refusal.js';
import { scopeOf } from '../../kernel/scopes.js';
import { cleanText } from '../../kernel/text.js';
import { Throttle } from '../../kernel/throttle.js';
import type { Viewer } from '../../kernel/viewer.js';
import { Cases } from '../cases/cases.service.js';
import { type Lane, laneOfConcern, laneOfReport, type ReportReason } from '../cases/lanes.rules.js';
import { type Subject, type SubjectRef, Subjects } from '../subjects.js';
import { type OwnReport, ReportsStore } from './reports.store.js';

/** How far back members find what they reported. */
export const REPORT_DAYS = 90;

/** What stands for "I'm worried about this person" among the reasons of a case. */
export const CONCERN = 'worried';

interface Said {
  kind: 'report' | 'concern';
  lane: Lane;
  reason: string;
  words: string | null;
}

/** Takes what members report, and what worries them, without keeping who they are. */
@Injectable()
export class Reports {
  constructor(
    private readonly store: ReportsStore,
    private readonly cases: Cases,
    private readonly subjects: Subjects,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly throttle: Throttle,
  ) {}

  /** Reports something; twice is once. Throws NOT_FOUND, NOT_ALLOWED for one's own words, TOO_MANY, TOO_LONG. */
  report(viewer: Viewer, subject: SubjectRef, reason: ReportReason, words?: string | null): Promise<void> {
    return this.say(viewer, subject, { kind: 'report', lane: laneOfReport(reason), reason, words: cleaned(words) });
  }

  /** Says that somebody may be in danger: goes before everything else. Throws as `report`. */
  voiceConcern(viewer: Viewer, subject: SubjectRef, words?: string | null): Promise<void> {
    return this.say(viewer, subject, {
      kind: 'concern',
      lane: laneOfConcern(),
      reason: CONCERN,
      words: cleaned(words),
    });
  }

  /** What the viewer reported lately, and whether somebody has looked. */
  async mine(viewer: Viewer, { first, after = 0 }: PageRequest): Promise<(OwnReport & { position: number })[]> {
    const rows = await this.store.of(await this.ownTags(viewer), after, first + 1);
    return rows.map((row, i) => ({ ...row, position: after + i + 1 }));
  }

  async everything(viewer: Viewer): Promise<OwnReport[]> {
    return this.store.of(await this.ownTags(viewer), 0, 100_000);
  }

  private async say(viewer: Viewer, { kind, id }: SubjectRef, said: Said): Promise<void> {
    await this.throttle.count('report', viewer);
    const keeper = this.subjects.keeperOf(kind);
    const subject = await keeper.readableBy(viewer, id);
    if (!subject) throw new Refusal('NOT_FOUND');
    if (keeper.isAuthor(viewer, subject)) throw new Refusal('NOT_ALLOWED');
    await this.db.transaction(() => this.keep(viewer, subject, said));
  }

  // Safety: one transaction, in which nothing is keyed by the account: no author, no time, no counter of theirs.
  private async keep(viewer: Viewer, subject: Subject, { kind, lane, reason, words }: Said): Promise<void> {
    const { item, isNew } = await this.cases.openOrFind(subject, lane, reason);
    const tag = viewer.tag('report', scopeOf(subject.kind, subject.id));
    const { kind: subjectKind, id: subjectId } = subject;
    const id = this.randomness.uuid();
    const isFirst = await this.store.insert({ id, caseId: item.id, subjectKind, subjectId, tag, kind, reason, words });
    if (isFirst && !isNew) await this.cases.strengthen(item, lane, reason);
  }

  private async ownTags(viewer: Viewer): Promise<Buffer[]> {
    const since = new Date(this.clock.now().getTime() - REPORT_DAYS * 86_400_000);
    const subjects = await this.store.subjectsSince(since);
    return viewer.tags(
      'report',
      subjects.map(({ kind, id }) => scopeOf(kind, id)),
    );
  }
}

function cleaned(words: string | null | undefined): string | null {
  return words?.trim() ? cleanText(words, { field: 'words', longest: 2_000, lines: true }) : null;
}
