import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { SubjectRef } from '../subjects.js';
import type { ReportRow } from './report.entity.js';

export interface OwnReport {
  kind: SubjectRef['kind'];
  id: string;
  isConcern: boolean;
  state: 'waiting' | 'looked-at';
}

@Injectable()
export class ReportsStore {
  constructor(private readonly db: Database) {}

  /** False when the same person said so in this case before. */
  async insert(row: ReportRow): Promise<boolean> {
    const inserted = await this.db.rows(
      `insert into moderation.report (id, case_id, subject_kind, subject_id, tag, kind, reason, words)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (case_id, kind, tag) do nothing returning id`,
      [row.id, row.caseId, row.subjectKind, row.subjectId, row.tag, row.kind, row.reason, row.words],
    );
    return inserted.length > 0;
  }

  /** What was said in a case. The order is that of random ids: it says nothing of who came first. */
  ofCase(caseId: string): Promise<Pick<ReportRow, 'reason' | 'words'>[]> {
    return this.db.rows('select reason, words from moderation.report where case_id = $1 order by id', [caseId]);
  }

  /** Whatever was reported in the cases opened since then. */
  async subjectsSince(since: Date): Promise<SubjectRef[]> {
    return this.db.rows<SubjectRef>(
      `select distinct r.subject_kind as kind, r.subject_id as id from moderation.report r
       join moderation.case_item c on c.id = r.case_id where c.opened_hour >= $1`,
      [since],
    );
  }

  /** The reports under these tags, newest case first. */
  of(tags: readonly Buffer[], offset: number, count: number): Promise<OwnReport[]> {
    return this.db.rows<OwnReport>(
      `select r.subject_kind as kind, r.subject_id as id, r.kind = 'concern' as "isConcern",
              case c.state when 'open' then 'waiting' else 'looked-at' end as state
       from moderation.report r join moderation.case_item c on c.id = r.case_id
       where r.tag = any($1) order by c.opened_hour desc, r.id offset $2 limit $3`,
      [tags, offset, count],
    );
  }
}
