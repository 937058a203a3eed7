import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';

@Injectable()
export class OwnMarksStore {
  constructor(private readonly db: Database) {}

  /** Those of the tags that stand, in base64. */
  async among(reactions: readonly Buffer[], keeps: readonly Buffer[]): Promise<Set<string>> {
    const rows = await this.db.rows<{ tag: Buffer }>(
      `select tag from discussions.reaction where tag = any($1)
       union all select tag from discussions.kept_post where tag = any($2)`,
      [reactions, keeps],
    );
    return new Set(rows.map((row) => row.tag.toString('base64')));
  }
}
