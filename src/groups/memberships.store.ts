import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import type { ExclusionRow } from './exclusion.entity.js';
import { MembershipRow } from './membership.entity.js';

export interface Standing {
  exists: boolean;
  isMember: boolean;
  /** The last date of an exclusion in force, "YYYY-MM-DD". */
  excludedUntil: string | null;
  readOnly: boolean;
}

@Injectable()
export class MembershipsStore {
  constructor(private readonly db: Database) {}

  async standing(groupId: string, tag: Buffer, accountId: string, today: string): Promise<Standing> {
    const found = await this.db.row<Omit<Standing, 'exists'>>(
      `select g.read_only as "readOnly",
              exists (select 1 from groups.membership m where m.tag = $2 and m.group_id = g.id) as "isMember",
              (select x.until_on::text from groups.exclusion x
               where x.group_id = g.id and x.account_id = $3 and x.until_on >= $4) as "excludedUntil"
       from groups.support_group g where g.id = $1`,
      [groupId, tag, accountId, today],
    );
    return { exists: found !== undefined, isMember: false, excludedUntil: null, readOnly: true, ...found };
  }

  async allGroupIds(): Promise<string[]> {
    return (await this.db.rows<{ id: string }>('select id from groups.support_group order by position, id')).map(
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

  /** Removes a membership; false when there was none. */
  async leave(tag: Buffer): Promise<boolean> {
    return (await this.db.rows('delete from groups.membership where tag = $1 returning tag', [tag])).length > 0;
  }

  async rekey(old: Buffer, next: Buffer): Promise<void> {
    await this.db.rows('update groups.membership set tag = $2 where tag = $1', [old, next]);
  }

  async exclude({ groupId, accountId, untilOn }: ExclusionRow): Promise<void> {
    await this.db.rows(
      `insert into groups.exclusion (group_id, account_id, until_on) values ($1, $2, $3)
       on conflict (group_id, account_id) do update set until_on = greatest(exclusion.until_on, excluded.until_on)`,
      [groupId, accountId, untilOn],
    );
  }

  allNames(): Promise<{ id: string; slug: string; name: string }[]> {
    return this.db.rows('select id, slug, name from groups.support_group');
  }

  /** What one account is excluded from, past exclusions among it. */
  exclusionsOf(accountId: string): Promise<Pick<ExclusionRow, 'groupId' | 'untilOn'>[]> {
    return this.db.rows(
      'select group_id as "groupId", until_on::text as "untilOn" from groups.exclusion where account_id = $1',
      [accountId],
    );
  }

  /** The ids of all groups but those an account is excluded from on a day, in the community's order. */
  async groupIdsFor(accountId: string, today: string): Promise<string[]> {
    const found = await this.db.rows<{ id: string }>(
      `select g.id from groups.support_group g
       where not exists (select 1 from groups.exclusion x
                         where x.group_id = g.id and x.account_id = $1 and x.until_on >= $2)
       order by g.position, g.id`,
      [accountId, today],
    );
    return found.map((g) => g.id);
  }

  /** Those of the tags that are memberships in a group, without the accounts excluded there on a day. */
  async standingAmong(tags: readonly Buffer[], accountIds: readonly string[], groupId: string, today: string) {
    const found = await this.db.rows<{ tag: Buffer }>(
      `select m.tag from unnest($1::bytea[], $2::uuid[]) as l (tag, account_id)
       join groups.membership m on m.tag = l.tag and m.group_id = $3
       where not exists (select 1 from groups.exclusion x
                         where x.group_id = $3 and x.account_id = l.account_id and x.until_on >= $4)`,
      [tags, accountIds, groupId, today],
    );
    return found.map((row) => row.tag);
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
