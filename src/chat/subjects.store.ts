import { Injectable } from '@nestjs/common';
import type { BylineColumns } from '../authorship/index.js';
import { Database } from '../kernel/database.js';
import type { MessageRow } from './messages/message.entity.js';

/** A message whole, as only moderation reads it. */
export interface WholeMessage
  extends BylineColumns, Pick<MessageRow, 'id' | 'roomId' | 'body' | 'nodes' | 'notes' | 'state'> {
  groupId: string;
  seq: number;
}

const WHOLE = `select m.id, m.room_id as "roomId", r.group_id as "groupId", e.seq, m.body, m.nodes, m.notes, m.state,
    m.scope, m.author_id as "authorId", m.author_tag as "authorTag", b.display_name as "displayName", v.n as voice
  from chat.message m join chat.room r on r.id = m.room_id
  join chat.event e on e.message_id = m.id and e.kind = 'written'
  left join identity.byline b on b.account_id = m.author_id
  left join authorship.persona v on v.scope = m.scope and v.author_tag = m.author_tag`;

/** Before a subject this many messages, and after it this many, are enough to understand it. */
const BEFORE = 5;
const AFTER = 2;

@Injectable()
export class SubjectsStore {
  constructor(private readonly db: Database) {}

  message(id: string): Promise<WholeMessage | undefined> {
    return this.db.row<WholeMessage>(`${WHOLE} where m.id = $1`, [id]);
  }

  /** The messages before and after one, in order, whatever else happened in between. */
  around({ roomId, seq }: Pick<WholeMessage, 'roomId' | 'seq'>): Promise<WholeMessage[]> {
    return this.db.rows<WholeMessage>(
      `select * from (
         (${WHOLE} where e.room_id = $1 and e.seq < $2 order by e.seq desc limit $3)
         union all
         (${WHOLE} where e.room_id = $1 and e.seq > $2 order by e.seq limit $4)
       ) near order by seq`,
      [roomId, seq, BEFORE, AFTER],
    );
  }
}
