import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';

export interface StartingGroup {
  id: string;
  slug: string;
  name: string;
  purpose: string;
  joining: string;
  question: string | null;
  rules: string[];
}

export interface StartingPin {
  kind: 'helplines' | 'article';
  targetId: string | null;
}

/** Adds the groups a community starts with; from then on they are the stewards' own. */
@Injectable()
export class StartingGroupsStore {
  constructor(private readonly db: Database) {}

  /** Adds a group behind those that are there; false when one of that name in addresses is there already. */
  async insert(group: StartingGroup): Promise<boolean> {
    const added = await this.db.rows(
      `insert into groups.support_group
         (id, slug, name, purpose, joining, question, rules, position, activity, read_only)
       values ($1, $2, $3, $4, $5, $6, $7,
               (select coalesce(max(position), 0) + 1 from groups.support_group), 0, false)
       on conflict (slug) do nothing returning id`,
      [group.id, group.slug, group.name, group.purpose, group.joining, group.question, group.rules],
    );
    return added.length > 0;
  }

  async pin(groupId: string, pins: readonly StartingPin[]): Promise<void> {
    await this.db.rows(
      `insert into groups.pin (group_id, position, kind, target_id)
       select $1, p.n - 1, p.kind, p.target_id
       from unnest($2::text[], $3::uuid[]) with ordinality as p (kind, target_id, n)`,
      [groupId, pins.map((pin) => pin.kind), pins.map((pin) => pin.targetId)],
    );
  }

  async count(): Promise<number> {
    const row = await this.db.row<{ count: number }>('select count(*)::int as count from groups.support_group');
    return row!.count;
  }
}
