import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { ConcernRow } from './concern.entity.js';

export interface ConcernView extends Omit<ConcernRow, 'answeredBy'> {
  workId: string;
  /** What the work is called in the wording it is about. */
  title: string;
  /** Whether readers still see that wording. */
  isCurrent: boolean;
  /** The display name of who answered; null while nobody has, and once they left. */
  answererName: string | null;
}

const VIEW = `c.id, c.revision_id as "revisionId", c.section, c.words, c.received_on as "receivedOn", c.state, c.answer,
  c.answered_at as "answeredAt", r.work_id as "workId", r.title, r.state = 'published' as "isCurrent",
  b.display_name as "answererName"
  from library.concern c join library.revision r on r.id = c.revision_id
  left join identity.byline b on b.account_id = c.answered_by`;

@Injectable()
export class ConcernsStore {
  constructor(private readonly db: Database) {}

  async insert(concern: ConcernRow): Promise<void> {
    await this.db.insert(ConcernRow, concern);
  }

  /** Whether a wording was ever before the readers of a work. */
  async wasPublished(revisionId: string, workId: string): Promise<boolean> {
    const found = await this.db.row(
      'select 1 from library.revision where id = $1 and work_id = $2 and published_on is not null',
      [revisionId, workId],
    );
    return found !== undefined;
  }

  async countOpen(): Promise<number> {
    const row = await this.db.row<{ n: number }>(`select count(*)::int as n from library.concern where state = 'open'`);
    return row!.n;
  }

  /** Those in one state from a position on, the oldest open and the newest closed ones first. */
  list(state: ConcernRow['state'], offset: number, count: number): Promise<ConcernView[]> {
    return this.db.rows<ConcernView>(
      `select ${VIEW} where c.state = $1
       order by case when c.state = 'open' then c.received_on end, c.answered_at desc, c.id offset $2 limit $3`,
      [state, offset, count],
    );
  }

  find(id: string): Promise<ConcernView | undefined> {
    return this.db.row<ConcernView>(`select ${VIEW} where c.id = $1`, [id]);
  }

  /** Closes an open one; false when it was closed before. */
  async close(id: string, answer: string, answeredBy: string, answeredAt: Date): Promise<boolean> {
    const closed = await this.db.rows(
      `update library.concern set state = 'closed', answer = $2, answered_by = $3, answered_at = $4
       where id = $1 and state = 'open' returning id`,
      [id, answer, answeredBy, answeredAt],
    );
    return closed.length > 0;
  }
}
