import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { AppealRow } from './appeal.entity.js';

@Injectable()
export class AppealsStore {
  constructor(private readonly db: Database) {}

  /** False when the decision was appealed before. */
  async insert({ decisionId, caseId, words }: AppealRow): Promise<boolean> {
    const inserted = await this.db.rows(
      `insert into moderation.appeal (decision_id, case_id, words) values ($1, $2, $3)
       on conflict (decision_id) do nothing returning decision_id`,
      [decisionId, caseId, words],
    );
    return inserted.length > 0;
  }

  /** Who made the decisions that a case appeals, and in which words. */
  ofCase(caseId: string): Promise<{ madeBy: string | null; words: string }[]> {
    return this.db.rows(
      `select d.made_by as "madeBy", a.words from moderation.appeal a join moderation.decision d on d.id = a.decision_id
       where a.case_id = $1 order by a.decision_id`,
      [caseId],
    );
  }

  async isAppealed(decisionId: string): Promise<boolean> {
    return (await this.db.row('select 1 from moderation.appeal where decision_id = $1', [decisionId])) !== undefined;
  }

  /** Closes the case of a granted appeal, unless there are other reasons to look at it. */
  async closeGranted(decisionId: string): Promise<void> {
    await this.db.rows(
      `update moderation.case_item c set state = 'decided', version = version + 1 from moderation.appeal a
       where a.decision_id = $1 and c.id = a.case_id and c.state = 'open' and c.why = array['appeal']`,
      [decisionId],
    );
  }
}
