import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { Block } from '../../kernel/rich-text.js';
import { TakenBackRow } from './taken-back.entity.js';

/** Everything that goes when words are taken back. */
export interface TakenBackWords {
  body: string;
  nodes: Block[];
  quotesSeq: number | null;
  /** The thread's title, of an opening. */
  title: string | null;
}

@Injectable()
export class TakenBackStore {
  constructor(private readonly db: Database) {}

  /** What a standing post would lose. */
  words(postId: string): Promise<TakenBackWords | undefined> {
    return this.db.row(
      `select p.body, p.nodes, p.quotes_seq as "quotesSeq", case when p.seq = 1 then t.title end as title
       from discussions.post p join discussions.thread t on t.id = p.thread_id
       where p.id = $1 and p.state = 'standing'`,
      [postId],
    );
  }

  async keep(row: TakenBackRow): Promise<void> {
    await this.db.insert(TakenBackRow, row);
  }

  /** The sealed words, taken out; undefined once their time is over. */
  async take(postId: string, today: string): Promise<Buffer | undefined> {
    const taken = await this.db.row<{ sealed: Buffer }>(
      'delete from discussions.taken_back where post_id = $1 and keep_until >= $2 returning sealed',
      [postId, today],
    );
    return taken?.sealed;
  }

  /** Those of the posts whose words are still kept. */
  among(postIds: readonly string[]): Promise<TakenBackRow[]> {
    return this.db.rows(
      `select post_id as "postId", sealed, keep_until::text as "keepUntil" from discussions.taken_back
       where post_id = any($1)`,
      [postIds],
    );
  }

  async forget(postId: string): Promise<void> {
    await this.db.rows('delete from discussions.taken_back where post_id = $1', [postId]);
  }

  async reseal(postId: string, from: Buffer, to: Buffer): Promise<void> {
    await this.db.rows('update discussions.taken_back set sealed = $3 where post_id = $1 and sealed = $2', [
      postId,
      from,
      to,
    ]);
  }

  async forgetBefore(today: string): Promise<void> {
    await this.db.rows('delete from discussions.taken_back where keep_until < $1', [today]);
  }
}
