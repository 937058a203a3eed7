import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { SubjectRef } from '../subjects.js';
import { CaseRow } from './case.entity.js';
import type { Lane } from './lanes.rules.js';

const COLUMNS = `c.id, c.subject_kind as "subjectKind", c.subject_id as "subjectId", c.group_id as "groupId",
  c.author_id as "authorId", c.lane, c.why, c.state, c.version, c.note, c.opened_hour as "openedHour"`;

/** Cases as reporters and screening reach them: opened, found and strengthened, with no account at hand. */
@Injectable()
export class CasesStore {
  constructor(private readonly db: Database) {}

  /** False when the subject has an open case already. */
  async open(row: CaseRow): Promise<boolean> {
    const opened = await this.db.rows(
      `insert into moderation.case_item
         (id, subject_kind, subject_id, group_id, author_id, lane, why, state, version, note, opened_hour)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (subject_kind, subject_id) where state = 'open' do nothing returning id`,
      [
        row.id,
        row.subjectKind,
        row.subjectId,
        row.groupId,
        row.authorId,
        row.lane,
        row.why,
        row.state,
        row.version,
        row.note,
        row.openedHour,
      ],
    );
    return opened.length > 0;
  }

  /** The open case of a subject, locked until the transaction ends. */
  openCaseOf({ kind, id }: SubjectRef): Promise<CaseRow | undefined> {
    this.db.requireTransaction();
    return this.db.row<CaseRow>(
      `select ${COLUMNS} from moderation.case_item c
       where c.subject_kind = $1 and c.subject_id = $2 and c.state = 'open' for no key update`,
      [kind, id],
    );
  }

  async strengthen(id: string, lane: Lane, why: readonly string[]): Promise<void> {
    await this.db.rows('update moderation.case_item set lane = $2, why = $3, version = version + 1 where id = $1', [
      id,
      lane,
      why,
    ]);
  }
}
