import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { RoomRow } from './room.entity.js';

/** A room with what its group says of writing in it. */
export interface Room extends RoomRow {
  groupReadOnly: boolean;
}

const ROOM = `select r.id, r.group_id as "groupId", r.last_seq as "lastSeq", r.time_zone as "timeZone", r.closed,
    g.read_only as "groupReadOnly"
  from chat.room r join groups.support_group g on g.id = r.group_id`;

@Injectable()
export class RoomsStore {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<Room | undefined> {
    return this.db.row<Room>(`${ROOM} where r.id = $1`, [id]);
  }

  byGroup(groupId: string): Promise<Room | undefined> {
    return this.db.row<Room>(`${ROOM} where r.group_id = $1`, [groupId]);
  }

  async groupsWithoutRoom(): Promise<string[]> {
    const found = await this.db.rows<{ id: string }>(
      'select g.id from groups.support_group g where not exists (select 1 from chat.room r where r.group_id = g.id)',
    );
    return found.map((row) => row.id);
  }

  /** Adds a room unless its group has one. */
  async open({ id, groupId, lastSeq, timeZone, closed }: RoomRow): Promise<void> {
    await this.db.rows(
      `insert into chat.room (id, group_id, last_seq, time_zone, closed) values ($1, $2, $3, $4, $5)
       on conflict (group_id) do nothing`,
      [id, groupId, lastSeq, timeZone, closed],
    );
  }

  /** Waits until nobody else writes in the room. The order of this lock is the order of the room. */
  async lock(id: string): Promise<Room | undefined> {
    this.db.requireTransaction();
    return this.db.row<Room>(`${ROOM} where r.id = $1 for update of r`, [id]);
  }

  async heads(ids: readonly string[]): Promise<{ roomId: string; head: number }[]> {
    return this.db.rows('select id as "roomId", last_seq as head from chat.room where id = any($1)', [ids]);
  }
}
