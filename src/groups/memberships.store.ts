import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import { MembershipRow } from './membership.entity.js';

export interface Standing {
  exists: boolean;
  isMember: boolean;
  isExcluded: boolean;
  readOnly: boolean;
}

@Injectable()
export class MembershipsStore {
  constructor(private readonly db: Database) {}

  async standing(groupId: string, tag: Buffer, accountId: string, today: string): Promise<Standing> {
    const found = await this.db.row<Omit<Standing, 'exists'>>(
      `select g.read_only as "readOnly",
              exists (select 1 from groups.membership m where m.tag = $2 and m.group_id = g.id) as "isMember",
              exists (select 1 from groups.exclusion x
                      where x.group_id = g.id and x.account_id = $3 and x.until_on >= $4) as "isExcluded"
       from groups.support_group g where g.id = $1`,
      [groupId, tag, accountId, today],
    );
    return { exists: found !== undefined, isMember: false, isExcluded: false, readOnly: true, ...found };
  }

  async allGroupIds(): Promise<string[]> {
    return (await this.db.rows<{ id: string }>('select id from groups.support_group order by position')).map(
      (g) => g.id,
    );
  }

  /** Those of the tags that are memberships, with their groups. */
  among(tags: readonly Buffer[]): Promise<MembershipRow[]> {
    return this.db.rows<MembershipRow>('select group_id as "groupId", tag from groups.membership where tag = any($1)', [
      tags,
    ]);
  }

  async join(groupId: string, tag: Buffer): Promise<void> {
    await this.db.rows('insert into groups.membership (group_id, tag) values ($1, $2) on conflict do nothing', [
      groupId,
      tag,
    ]);
  }

  async leave(tag: Buffer): Promise<void> {
    await this.db.rows('delete from groups.membership where tag = $1', [tag]);
  }

  async size(groupId: string): Promise<number> {
    const sql = 'select count(*)::int as size from groups.membership where group_id = $1';
    return (await this.db.row<{ size: number }>(sql, [groupId]))!.size;
  }

  /** The group's next activity number, under its row lock; threads are ordered by it. */
  async nextActivity(groupId: string): Promise<number> {
    this.db.requireTransaction();
    const moved = await this.db.row<{ activity: number }>(
      'update groups.support_group set activity = activity + 1 where id = $1 returning activity',
      [groupId],
    );
    return moved!.activity;
  }
}
