import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { SubjectRef } from '../subjects.js';
import { DecisionRow } from './decision.entity.js';
import { SealedOriginalRow } from './sealed-original.entity.js';

const COLUMNS = `d.id, d.case_id as "caseId", d.subject_kind as "subjectKind", d.subject_id as "subjectId", d.action,
  d.rule, d.made_by as "madeBy", d.made_at as "madeAt", d.until_on as "untilOn", d.reverses, d.client_id as "clientId",
  exists (select 1 from moderation.decision r where r.reverses = d.id) as "isReversed"`;

export type DecisionView = DecisionRow & { isReversed: boolean };

@Injectable()
export class DecisionsStore {
  constructor(private readonly db: Database) {}

  async insert(row: DecisionRow): Promise<void> {
    await this.db.insert(DecisionRow, row);
  }

  find(id: string): Promise<DecisionView | undefined> {
    return this.db.row<DecisionView>(`select ${COLUMNS} from moderation.decision d where d.id = $1`, [id]);
  }

  byClientId(staffId: string, clientId: string): Promise<DecisionView | undefined> {
    return this.db.row<DecisionView>(
      `select ${COLUMNS} from moderation.decision d where d.made_by = $1 and d.client_id = $2`,
      [staffId, clientId],
    );
  }

  /** Everything that was decided about a subject, oldest first. */
  ofSubject({ kind, id }: SubjectRef): Promise<DecisionView[]> {
    return this.db.rows<DecisionView>(
      `select ${COLUMNS} from moderation.decision d
       where d.subject_kind = $1 and d.subject_id = $2 order by d.made_at, d.id`,
      [kind, id],
    );
  }

  async keepOriginal(row: SealedOriginalRow): Promise<void> {
    await this.db.insert(SealedOriginalRow, row);
  }

  /** The sealed original, taken out; undefined once its time is over. */
  takeOriginal(decisionId: string, today: string): Promise<Pick<SealedOriginalRow, 'kid' | 'sealed'> | undefined> {
    return this.db.row(
      `delete from moderation.sealed_original where decision_id = $1 and keep_until >= $2 returning kid, sealed`,
      [decisionId, today],
    );
  }

  async deleteOverdueOriginals(today: string): Promise<void> {
    await this.db.rows('delete from moderation.sealed_original where keep_until < $1', [today]);
  }

  /** For an author who wants everything of theirs gone: by account, or by the tags they wrote under. */
  async deleteOriginalsOf(authorId: string, tags: readonly Buffer[]): Promise<void> {
    await this.db.rows(
      `delete from moderation.sealed_original o using moderation.notice n
       where n.decision_id = o.decision_id and (n.author_id = $1 or n.author_tag = any($2))`,
      [authorId, tags],
    );
  }
}
