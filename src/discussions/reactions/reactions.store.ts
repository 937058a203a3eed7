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
}
