import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';

@Injectable()
export class ReadPositionsStore {
  constructor(private readonly db: Database) {}

  /** Moves a position on; it never goes back by itself. */
  async moveOn(threadId: string, tag: Buffer, seq: number): Promise<void> {
    await this.db.rows(
      `insert into discussions.read_position (thread_id, tag, seq)
       select id, $2, least($3, last_seq) from discussions.thread where id = $1
       on conflict (tag) do update set seq = greatest(read_position.seq, excluded.seq)`,
      [threadId, tag, seq],
    );
  }

  /** Those of the tags that stand: how far was read at the first, 0 at the second. */
  async among(reads: readonly Buffer[], follows: readonly Buffer[]): Promise<Map<string, number>> {
    const rows = await this.db.rows<{ tag: Buffer; seq: number }>(
      `select tag, seq from discussions.read_position where tag = any($1)
       union all select tag, 0 from discussions.followed_thread where tag = any($2)`,
      [reads, follows],
    );
    return new Map(rows.map((row) => [row.tag.toString('base64'), row.seq]));
  }
}
