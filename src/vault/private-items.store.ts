import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import type { PrivateItemRow } from './private-item.entity.js';

/** The rows of private lists: opaque to everybody who does not hold the keys of their member. */
@Injectable()
export class PrivateItemsStore {
  constructor(private readonly db: Database) {}

  /** The sealed values at those of the tags that have one, by their tags as `keyOf` writes them. */
  async find(tags: readonly Buffer[]): Promise<Map<string, Buffer>> {
    const rows = await this.db.rows<PrivateItemRow>('select tag, sealed from vault.private_item where tag = any($1)', [
      tags,
    ]);
    return new Map(rows.map((row) => [keyOf(row.tag), row.sealed]));
  }

  /** Those of the tags that have a row, as `keyOf` writes them; nothing sealed is read. */
  async standing(tags: readonly Buffer[]): Promise<Set<string>> {
    const rows = await this.db.rows<{ tag: Buffer }>('select tag from vault.private_item where tag = any($1)', [tags]);
    return new Set(rows.map((row) => keyOf(row.tag)));
  }

  /** Whether the place was free. */
  async insert(tag: Buffer, sealed: Buffer): Promise<boolean> {
    const inserted = await this.db.rows(
      'insert into vault.private_item (tag, sealed) values ($1, $2) on conflict do nothing returning tag',
      [tag, sealed],
    );
    return inserted.length > 0;
  }

  /** Whether what was read still stood there. */
  async replace(tag: Buffer, old: Buffer, sealed: Buffer): Promise<boolean> {
    const updated = await this.db.rows(
      'update vault.private_item set sealed = $3 where tag = $1 and sealed = $2 returning tag',
      [tag, old, sealed],
    );
    return updated.length > 0;
  }

  /** Moves a row to another tag, if it still stands as read; false when something stands at that tag already. */
  async move(from: PrivateItemRow, to: PrivateItemRow): Promise<boolean> {
    const moved = await this.db.row<{ taken: boolean }>(
      `with taken as (select 1 from vault.private_item where tag = $3),
            moved as (update vault.private_item set tag = $3, sealed = $4
                      where tag = $1 and sealed = $2 and not exists (select from taken) returning 1)
       select exists (select from taken) as taken from (select count(*) from moved) as done`,
      [from.tag, from.sealed, to.tag, to.sealed],
    );
    return !moved!.taken;
  }

  async delete(tags: readonly Buffer[]): Promise<void> {
    await this.db.rows('delete from vault.private_item where tag = any($1)', [tags]);
  }
}

export function keyOf(tag: Buffer): string {
  return tag.toString('base64');
}
