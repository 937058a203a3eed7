import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { DraftRow } from './draft.entity.js';

@Injectable()
export class DraftsStore {
  constructor(private readonly db: Database) {}

  async find(tag: Buffer): Promise<Buffer | undefined> {
    return (await this.db.row<{ sealed: Buffer }>('select sealed from discussions.draft where tag = $1', [tag]))
      ?.sealed;
  }

  /** Those of the tags that have a draft. */
  among(tags: readonly Buffer[]): Promise<DraftRow[]> {
    return this.db.rows<DraftRow>('select tag, sealed from discussions.draft where tag = any($1)', [tags]);
  }

  async save(tag: Buffer, sealed: Buffer): Promise<void> {
    await this.db.rows(
      `insert into discussions.draft (tag, sealed) values ($1, $2)
       on conflict (tag) do update set sealed = excluded.sealed`,
      [tag, sealed],
    );
  }

  async delete(tag: Buffer): Promise<void> {
    await this.db.rows('delete from discussions.draft where tag = $1', [tag]);
  }
}
