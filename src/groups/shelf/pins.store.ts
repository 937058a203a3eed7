import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { Pin } from './shelf.rules.js';

@Injectable()
export class PinsStore {
  constructor(private readonly db: Database) {}

  /** The pins of a group in order, under the group's row lock, so that two changes come one after the other. */
  async lockedPins(groupId: string): Promise<Pin[]> {
    this.db.requireTransaction();
    await this.db.rows('select 1 from groups.support_group where id = $1 for update', [groupId]);
    return this.db.rows<Pin>(
      'select kind, target_id as "targetId" from groups.pin where group_id = $1 order by position',
      [groupId],
    );
  }

  /** Puts these pins in place of all that were there. */
  async replace(groupId: string, pins: readonly Pin[]): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows('delete from groups.pin where group_id = $1', [groupId]);
    await this.db.rows(
      `insert into groups.pin (group_id, position, kind, target_id)
       select $1, p.n - 1, p.kind, p.target_id
       from unnest($2::text[], $3::uuid[]) with ordinality as p (kind, target_id, n)`,
      [groupId, pins.map((pin) => pin.kind), pins.map((pin) => pin.targetId)],
    );
  }
}
