import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { MessageRow } from '../messages/message.entity.js';

/** One message as its author takes it along. */
export interface OwnMessage extends Pick<MessageRow, 'id' | 'roomId' | 'scope' | 'body' | 'notes' | 'state'> {
  groupId: string;
  writtenMinute: Date;
}

const OWN = `select m.id, m.room_id as "roomId", r.group_id as "groupId", m.scope, m.body, m.notes, m.state,
    m.written_minute as "writtenMinute"
  from chat.message m join chat.room r on r.id = m.room_id`;

/** What leaving and exporting need: every message of one person, by id or by derived tags. */
@Injectable()
export class RecordsStore {
  constructor(private readonly db: Database) {}

  /** The rooms' days that have messages, in batches: pass the last scope of the batch before. */
  async scopesAfter(scope: Buffer, limit: number): Promise<Buffer[]> {
    const found = await this.db.rows<{ scope: Buffer }>(
      'select distinct scope from chat.message where scope > $1 order by scope limit $2',
      [scope, limit],
    );
    return found.map((row) => row.scope);
  }

  named(accountId: string): Promise<OwnMessage[]> {
    return this.db.rows<OwnMessage>(`${OWN} where m.author_id = $1 order by m.written_minute, m.id`, [accountId]);
  }

  anonymous(tags: readonly Buffer[]): Promise<OwnMessage[]> {
    return this.db.rows<OwnMessage>(`${OWN} where m.author_tag = any($1) order by m.written_minute, m.id`, [tags]);
  }

  /** Takes a message's words and its tie to anybody; true when there were words. */
  async erase(id: string, looseTag: Buffer): Promise<boolean> {
    this.db.requireTransaction();
    const before = await this.db.row<{ state: string }>('select state from chat.message where id = $1', [id]);
    await this.db.rows(
      `update chat.message set state = case when state = 'standing' then 'deleted' else state end, body = null,
         nodes = null, author_id = null, author_tag = $2, dedupe = null, dedupe_body = null, dedupe_on = null
       where id = $1`,
      [id, looseTag],
    );
    return before?.state === 'standing';
  }

  /** Leaves the words, and unties them: messages of one room and day stay one voice, which nobody can claim again. */
  async untie(scope: Buffer, accountId: string, looseTag: Buffer): Promise<void> {
    await this.db.rows(
      `update chat.message set author_id = null, author_tag = $3, dedupe = null, dedupe_body = null, dedupe_on = null
       where scope = $1 and author_id = $2`,
      [scope, accountId, looseTag],
    );
  }
}
