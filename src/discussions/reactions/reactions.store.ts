import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { ReactionKindCode } from './reaction.entity.js';

@Injectable()
export class ReactionsStore {
  constructor(private readonly db: Database) {}

  async add(postId: string, kind: ReactionKindCode, tag: Buffer): Promise<void> {
    await this.db.rows(
      'insert into discussions.reaction (post_id, kind, tag) values ($1, $2, $3) on conflict do nothing',
      [postId, kind, tag],
    );
  }

  async remove(tag: Buffer): Promise<void> {
    await this.db.rows('delete from discussions.reaction where tag = $1', [tag]);
  }

  /** Those of the tags that stand. */
  async among(tags: readonly Buffer[]): Promise<Set<string>> {
    const rows = await this.db.rows<{ tag: Buffer }>('select tag from discussions.reaction where tag = any($1)', [
      tags,
    ]);
    return new Set(rows.map((row) => row.tag.toString('base64')));
  }
}
