import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { CaseRow } from './case.entity.js';

const COLUMNS = `c.id, c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.group_id as "groupId",
  c.author_id as "authorId", c.lane, c.why, c.state, c.version, c.note, c.opened_hour as "openedHour",
  k.staff_id as "claimedBy",
  (select count(*)::int from moderation.report r where r.case_id = c.id) as "reportCount"`;

export interface CaseView extends CaseRow {
  /** Whose claim is in force. */
  claimedBy: string | null;
  reportCount: number;
}

export interface QueueReader {
  accountId: string;
  /** The groups they work in; null for all. */
  groupIds: string[] | null;
  now: Date;
}

/** Cases as the team sees them. */
@Injectable()
export class QueueStore {
  constructor(private readonly db: Database) {}

  /**
   * Open cases, most urgent first, then oldest.
   * Safety: a case about words somebody wrote under their name is not in the list that they get.
   */
  open({ accountId, groupIds, now }: QueueReader, offset: number, count: number): Promise<CaseView[]> {
    return this.db.rows<CaseView>(
      `select ${COLUMNS} from moderation.case_item c
       left join moderation.claim k on k.case_id = c.id and k.until > $3
       where c.state = 'open' and c.author_id is distinct from $1 and ($2::uuid[] is null or c.group_id = any($2))
       order by array_position(array['now', 'today', 'when-you-can'], c.lane), c.opened_hour, c.id
       offset $4 limit $5`,
      [accountId, groupIds, now, offset, count],
    );
  }

  find(id: string, now: Date): Promise<CaseView | undefined> {
    return this.db.row<CaseView>(
      `select ${COLUMNS} from moderation.case_item c
       left join moderation.claim k on k.case_id = c.id and k.until > $2 where c.id = $1`,
      [id, now],
    );
  }

  /** Whoever decides a case does so alone; the others wait here, and find it moved. */
  async lockForDecision(id: string): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows(`select pg_advisory_xact_lock(hashtextextended('moderation.case/' || $1, 0))`, [id]);
  }

  /** Moves the version on; false when it had moved already. */
  async advance(id: string, version: number, state: CaseRow['state'] = 'open'): Promise<boolean> {
    const moved = await this.db.rows(
      `update moderation.case_item set version = version + 1, state = $3
       where id = $1 and version = $2 and state = 'open' returning id`,
      [id, version, state],
    );
    return moved.length > 0;
  }

  async leaveNote(id: string, note: string): Promise<void> {
    await this.db.rows('update moderation.case_item set note = $2 where id = $1', [id, note]);
  }

  /** False while another's claim is in force. */
  async claim(caseId: string, staffId: string, now: Date, until: Date): Promise<boolean> {
    const claimed = await this.db.rows(
      `insert into moderation.claim (case_id, staff_id, until) values ($1, $2, $4)
       on conflict (case_id) do update set staff_id = excluded.staff_id, until = excluded.until
       where claim.staff_id = excluded.staff_id or claim.until <= $3 returning case_id`,
      [caseId, staffId, now, until],
    );
    return claimed.length > 0;
  }

  async release(caseId: string): Promise<void> {
    await this.db.rows('delete from moderation.claim where case_id = $1', [caseId]);
  }
}
