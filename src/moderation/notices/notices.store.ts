import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { NoticeRow } from './notice.entity.js';

const COLUMNS = `n.id, n.decision_id as "decisionId", n.kind, n.subject_kind as "subjectKind",
  n.subject_id as "subjectId", n.scope, n.author_id as "authorId", n.author_tag as "authorTag", n.statement,
  n.written_hour as "writtenHour"`;

@Injectable()
export class NoticesStore {
  constructor(private readonly db: Database) {}

  async insert(row: NoticeRow): Promise<void> {
    await this.db.insert(NoticeRow, row);
  }

  /** The threads and room-days in which some voice has a notice since then; whose it is, only its author can tell. */
  async scopesSince(since: Date): Promise<Buffer[]> {
    const found = await this.db.rows<{ scope: Buffer }>(
      'select distinct n.scope from moderation.notice n where n.author_tag is not null and n.written_hour >= $1',
      [since],
    );
    return found.map((row) => row.scope);
  }

  /** The notices for an account or under these tags, newest first. */
  of(accountId: string, tags: readonly Buffer[], offset: number, count: number): Promise<NoticeRow[]> {
    return this.db.rows<NoticeRow>(
      `select ${COLUMNS} from moderation.notice n where n.author_id = $1 or n.author_tag = any($2)
       order by n.written_hour desc, n.id offset $3 limit $4`,
      [accountId, tags, offset, count],
    );
  }

  find(id: string): Promise<NoticeRow | undefined> {
    return this.db.row<NoticeRow>(`select ${COLUMNS} from moderation.notice n where n.id = $1`, [id]);
  }
}
