import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import { GroupRow, type GroupWords } from './group.entity.js';

export type NewGroup = Omit<GroupRow, 'position' | 'activity' | 'readOnly'>;

@Injectable()
export class GroupsStore {
  constructor(private readonly db: Database) {}

  byId(id: string): Promise<Pick<GroupRow, 'id' | 'name' | 'joining' | 'readOnly'> | undefined> {
    return this.db.row('select id, name, joining, read_only as "readOnly" from groups.support_group where id = $1', [
      id,
    ]);
  }

  byDedupe(dedupe: Buffer): Promise<{ id: string; dedupeBody: Buffer } | undefined> {
    return this.db.row('select id, dedupe_body as "dedupeBody" from groups.support_group where dedupe = $1', [dedupe]);
  }

  /** Writes a group after all others; false when its slug is taken. Groups are founded one after the other. */
  async insert(group: NewGroup): Promise<boolean> {
    this.db.requireTransaction();
    await this.db.rows('lock table groups.support_group in share row exclusive mode');
    const { id, slug, name, purpose, joining, question, rules, dedupe, dedupeBody, dedupeOn } = group;
    const inserted = await this.db.rows(
      `insert into groups.support_group (id, slug, name, purpose, joining, question, rules, dedupe, dedupe_body,
                                         dedupe_on, position, activity, read_only)
       select $1, $2, $3, $4, $5, $6, $7::text[], $8, $9, $10, coalesce(max(position) + 1, 0), 0, false
       from groups.support_group
       on conflict do nothing returning id`,
      [id, slug, name, purpose, joining, question, rules, dedupe, dedupeBody, dedupeOn],
    );
    return inserted.length > 0;
  }

  /** Writes the words that are given and leaves the others; null takes a question away. */
  async update(id: string, words: Partial<GroupWords>): Promise<void> {
    await this.db.rows(
      `update groups.support_group
       set name = coalesce($2, name), purpose = coalesce($3, purpose), joining = coalesce($4, joining),
           rules = coalesce($5::text[], rules), question = case when $6::boolean then $7 else question end
       where id = $1`,
      [id, words.name, words.purpose, words.joining, words.rules, words.question !== undefined, words.question],
    );
  }

  async forgetDedupes(before: string): Promise<void> {
    await this.db.rows(
      `update groups.support_group set dedupe = null, dedupe_body = null, dedupe_on = null where dedupe_on < $1`,
      [before],
    );
  }
}
