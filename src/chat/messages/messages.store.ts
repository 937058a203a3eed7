import { Injectable } from '@nestjs/common';
import type { BylineColumns } from '../../authorship/index.js';
import { Database } from '../../kernel/database.js';
import type { ContentNote } from '../../readers/index.js';
import type { EventKind } from './event.entity.js';
import type { MessageRow } from './message.entity.js';
import type { Words } from './words.js';

/** A message with what its readers see of its author, and the position it was written at. */
export interface MessageLine
  extends
    BylineColumns,
    Pick<MessageRow, 'id' | 'roomId' | 'nodes' | 'notes' | 'replyTo' | 'state' | 'edited' | 'writtenMinute'> {
  writtenSeq: number;
}

/** A position of a room with the message it speaks of, as that stands now. */
export interface EventLine extends MessageLine {
  seq: number;
  kind: EventKind;
}

/** One message with the group its room belongs to. */
export interface PlacedMessage extends MessageLine {
  groupId: string;
  roomClosed: boolean;
  groupReadOnly: boolean;
}

const LINE = `m.id, m.room_id as "roomId", m.scope, m.author_id as "authorId", m.author_tag as "authorTag", m.nodes,
  m.notes, m.reply_to as "replyTo", m.state, m.edited, m.written_minute as "writtenMinute",
  b.display_name as "displayName", v.n as voice,
  (select w.seq from chat.event w where w.message_id = m.id and w.kind = 'written') as "writtenSeq"`;

const BYLINE = `left join identity.byline b on b.account_id = m.author_id
  left join authorship.persona v on v.scope = m.scope and v.author_tag = m.author_tag`;

const EVENT = `select e.seq, e.kind, ${LINE} from chat.event e join chat.message m on m.id = e.message_id ${BYLINE}`;

@Injectable()
export class MessagesStore {
  constructor(private readonly db: Database) {}

  /** What happened in a room after a position, and the room's last position, read at one instant. */
  async eventsAfter(roomId: string, after: number, limit: number): Promise<{ head: number; events: EventLine[] }> {
    const rows = await this.db.rows<EventLine & { head: number }>(
      `select r.last_seq as head, page.* from chat.room r
       left join lateral (${EVENT} where e.room_id = r.id and e.seq > $2 order by e.seq limit $3) page on true
       where r.id = $1 order by page.seq`,
      [roomId, after, limit],
    );
    return { head: rows[0]?.head ?? 0, events: rows.filter((row) => row.id !== null) };
  }

  eventsAt(roomId: string, seqs: readonly number[]): Promise<EventLine[]> {
    return this.db.rows<EventLine>(`${EVENT} where e.room_id = $1 and e.seq = any($2) order by e.seq`, [roomId, seqs]);
  }

  /** One message and its place, whoever asks: the caller applies the read rule or the author's right. */
  placed(id: string): Promise<PlacedMessage | undefined> {
    return this.db.row(
      `select ${LINE}, r.group_id as "groupId", r.closed as "roomClosed", g.read_only as "groupReadOnly"
       from chat.message m join chat.room r on r.id = m.room_id join groups.support_group g on g.id = r.group_id ${BYLINE}
       where m.id = $1`,
      [id],
    );
  }

  byDedupe(roomId: string, dedupe: Buffer): Promise<{ id: string; dedupeBody: Buffer; seq: number } | undefined> {
    return this.db.row(
      `select m.id, m.dedupe_body as "dedupeBody", e.seq
       from chat.message m join chat.event e on e.message_id = m.id and e.kind = 'written'
       where m.room_id = $1 and m.dedupe = $2`,
      [roomId, dedupe],
    );
  }

  async isIn(roomId: string, messageId: string): Promise<boolean> {
    const sql = 'select 1 from chat.message where id = $1 and room_id = $2';
    return (await this.db.row(sql, [messageId, roomId])) !== undefined;
  }

  async insert(message: MessageRow): Promise<void> {
    await this.db.rows(
      `insert into chat.message (id, room_id, scope, author_id, author_tag, body, nodes, notes, reply_to, state, edited,
         written_minute, written_on, dedupe, dedupe_body, dedupe_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        message.id,
        message.roomId,
        message.scope,
        message.authorId,
        message.authorTag,
        message.body,
        JSON.stringify(message.nodes),
        message.notes,
        message.replyTo,
        message.state,
        message.edited,
        message.writtenMinute,
        message.writtenOn,
        message.dedupe,
        message.dedupeBody,
        message.dedupeOn,
      ],
    );
  }

  /** Takes the room's next position for what happened to a message. The caller holds the room's row lock. */
  async addEvent(roomId: string, kind: EventKind, messageId: string): Promise<number> {
    this.db.requireTransaction();
    const added = await this.db.row<{ seq: number }>(
      `with moved as (update chat.room set last_seq = last_seq + 1 where id = $1 returning last_seq)
       insert into chat.event (room_id, seq, kind, message_id) select $1, last_seq, $2, $3 from moved returning seq`,
      [roomId, kind, messageId],
    );
    return added!.seq;
  }

  async rewrite(id: string, { body, nodes, notes }: Words): Promise<void> {
    await this.db.rows('update chat.message set body = $2, nodes = $3, notes = $4, edited = true where id = $1', [
      id,
      body,
      JSON.stringify(nodes),
      notes,
    ]);
  }

  /** Leaves a tombstone: the words are gone, the place and who may speak for it stay. */
  async bury(id: string, state: 'deleted' | 'removed'): Promise<void> {
    await this.db.rows('update chat.message set state = $2, body = null, nodes = null where id = $1', [id, state]);
  }

  async unbury(id: string, { body, nodes }: Pick<Words, 'body' | 'nodes'>): Promise<void> {
    await this.db.rows(`update chat.message set state = 'standing', body = $2, nodes = $3 where id = $1`, [
      id,
      body,
      JSON.stringify(nodes),
    ]);
  }

  async setNotes(id: string, notes: readonly ContentNote[]): Promise<void> {
    await this.db.rows('update chat.message set notes = $2 where id = $1', [id, notes]);
  }

  async deleteOlderThan(day: string): Promise<void> {
    await this.db.rows('delete from chat.message where written_on < $1', [day]);
  }

  async forgetDedupes(before: string): Promise<void> {
    await this.db.rows(
      'update chat.message set dedupe = null, dedupe_body = null, dedupe_on = null where dedupe_on < $1',
      [before],
    );
  }
}
