import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { JoinRequestRow, RequestState } from './join-request.entity.js';

const COLUMNS = 'id, group_id as "groupId", tag, kid, sealed_answer as "sealedAnswer", state';

@Injectable()
export class JoinRequestsStore {
  constructor(private readonly db: Database) {}

  /** Writes a request, or a new answer in place of the one that waits or was declined. An approved one stands. */
  async ask({ id, groupId, tag, kid, sealedAnswer }: Omit<JoinRequestRow, 'state'>): Promise<void> {
    await this.db.rows(
      `insert into groups.join_request (id, group_id, tag, kid, sealed_answer, state)
       values ($1, $2, $3, $4, $5, 'waiting')
       on conflict (tag) do update set kid = excluded.kid, sealed_answer = excluded.sealed_answer, state = 'waiting'
       where join_request.state <> 'approved'`,
      [id, groupId, tag, kid, sealedAnswer],
    );
  }

  /** The waiting requests of a group. Nothing says how long one has waited, so they come in the order of their ids. */
  waiting(groupId: string, most: number): Promise<JoinRequestRow[]> {
    return this.db.rows<JoinRequestRow>(
      `select ${COLUMNS} from groups.join_request where group_id = $1 and state = 'waiting' order by id limit $2`,
      [groupId, most],
    );
  }

  groupOf(id: string): Promise<{ groupId: string } | undefined> {
    return this.db.row<{ groupId: string }>('select group_id as "groupId" from groups.join_request where id = $1', [
      id,
    ]);
  }

  /** Answers a waiting request; false when somebody was faster or it was withdrawn. */
  async answer(id: string, state: RequestState): Promise<boolean> {
    const answered = await this.db.rows(
      `update groups.join_request set state = $2 where id = $1 and state = 'waiting' returning id`,
      [id, state],
    );
    return answered.length > 0;
  }

  async withdraw(tag: Buffer): Promise<void> {
    await this.db.rows('delete from groups.join_request where tag = $1', [tag]);
  }

  /** Takes an approved request away; false when there is none. */
  async takeApproved(tag: Buffer): Promise<boolean> {
    const taken = await this.db.rows(
      `delete from groups.join_request where tag = $1 and state = 'approved' returning id`,
      [tag],
    );
    return taken.length > 0;
  }

  among(tags: readonly Buffer[]): Promise<JoinRequestRow[]> {
    return this.db.rows<JoinRequestRow>(`select ${COLUMNS} from groups.join_request where tag = any($1)`, [tags]);
  }

  async rekey(old: Buffer, { tag, kid, sealedAnswer }: Pick<JoinRequestRow, 'tag' | 'kid' | 'sealedAnswer'>) {
    await this.db.rows('update groups.join_request set tag = $2, kid = $3, sealed_answer = $4 where tag = $1', [
      old,
      tag,
      kid,
      sealedAnswer,
    ]);
  }
}
