import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { ContentNote } from '../../readers/index.js';

/** One post as its author takes it along. */
export interface OwnPost {
  id: string;
  threadId: string;
  groupId: string;
  seq: number;
  title: string | null;
  body: string | null;
  notes: ContentNote[];
  /** The id of the post it quotes: its words are somebody else's. */
  quotes: string | null;
  state: string;
  writtenHour: Date;
}

const OWN = `select p.id, p.thread_id as "threadId", t.group_id as "groupId", p.seq,
    case when p.seq = 1 then t.title end as title, p.body, p.notes, p.state, p.written_hour as "writtenHour",
    (select q.id from discussions.post q where q.thread_id = p.thread_id and q.seq = p.quotes_seq) as quotes
  from discussions.post p join discussions.thread t on t.id = p.thread_id`;

/** What leaving, exporting and cutting ties need: everything of one person, by id or by derived tags. */
@Injectable()
export class RecordsStore {
  constructor(private readonly db: Database) {}

  /** Threads of every group in batches, by id: pass the last id of the batch before. */
  threadsAfter(id: string, limit: number): Promise<{ id: string; groupId: string; scope: Buffer }[]> {
    return this.db.rows(
      'select id, group_id as "groupId", scope from discussions.thread where id > $1 order by id limit $2',
      [id, limit],
    );
  }

  postIdsAfter(id: string, limit: number): Promise<{ id: string }[]> {
    return this.db.rows('select id from discussions.post where id > $1 order by id limit $2', [id, limit]);
  }

  namedPosts(accountId: string): Promise<OwnPost[]> {
    return this.db.rows<OwnPost>(`${OWN} where p.author_id = $1 order by p.written_hour, p.id`, [accountId]);
  }

  anonymousPosts(tags: readonly Buffer[]): Promise<OwnPost[]> {
    return this.db.rows<OwnPost>(`${OWN} where p.author_tag = any($1) order by p.written_hour, p.id`, [tags]);
  }

  reactions(tags: readonly Buffer[]): Promise<{ postId: string; kind: string; tag: Buffer }[]> {
    return this.db.rows('select post_id as "postId", kind, tag from discussions.reaction where tag = any($1)', [tags]);
  }

  reads(tags: readonly Buffer[]): Promise<{ threadId: string; seq: number; tag: Buffer }[]> {
    return this.db.rows('select thread_id as "threadId", seq, tag from discussions.read_position where tag = any($1)', [
      tags,
    ]);
  }

  /** Takes a post's words, its thread's title with an opening, and its tie to an account. One transaction a post. */
  async erase(id: string, looseTag: Buffer): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows(
      `update discussions.thread t set title = null
       from discussions.post p where p.id = $1 and p.seq = 1 and t.id = p.thread_id`,
      [id],
    );
    await this.db.rows(
      `update discussions.post set state = case when state = 'standing' then 'deleted' else state end,
         body = null, nodes = null, quotes_seq = null, author_id = null, author_tag = $2, dedupe = null, dedupe_body = null,
         dedupe_on = null
       where id = $1`,
      [id, looseTag],
    );
  }

  /** Leaves the words, and unties them: posts of one thread stay one voice, which nobody can claim again. */
  async untie(threadId: string, accountId: string, looseTag: Buffer): Promise<void> {
    await this.db.rows(
      `update discussions.post set author_id = null, author_tag = $3, dedupe = null, dedupe_body = null, dedupe_on = null
       where thread_id = $1 and author_id = $2`,
      [threadId, accountId, looseTag],
    );
  }

  follows(tags: readonly Buffer[]): Promise<{ threadId: string; tag: Buffer }[]> {
    return this.db.rows('select thread_id as "threadId", tag from discussions.followed_thread where tag = any($1)', [
      tags,
    ]);
  }

  keeps(tags: readonly Buffer[]): Promise<{ postId: string; tag: Buffer }[]> {
    return this.db.rows('select post_id as "postId", tag from discussions.kept_post where tag = any($1)', [tags]);
  }

  async forgetFollows(tags: readonly Buffer[]): Promise<void> {
    await this.db.rows('delete from discussions.followed_thread where tag = any($1)', [tags]);
  }

  async forgetKeeps(tags: readonly Buffer[]): Promise<void> {
    await this.db.rows('delete from discussions.kept_post where tag = any($1)', [tags]);
  }

  async forgetReads(tags: readonly Buffer[]): Promise<void> {
    await this.db.rows('delete from discussions.read_position where tag = any($1)', [tags]);
  }

  async forgetReactions(tags: readonly Buffer[]): Promise<void> {
    await this.db.rows('delete from discussions.reaction where tag = any($1)', [tags]);
  }

  async forgetDrafts(tags: readonly Buffer[]): Promise<void> {
    await this.db.rows('delete from discussions.draft where tag = any($1)', [tags]);
  }

  async moveRead(from: Buffer, to: Buffer): Promise<void> {
    await this.db.rows('update discussions.read_position set tag = $2 where tag = $1', [from, to]);
  }

  async moveFollow(from: Buffer, to: Buffer): Promise<void> {
    await this.db.rows('update discussions.followed_thread set tag = $2 where tag = $1', [from, to]);
  }

  async moveKeep(from: Buffer, to: Buffer): Promise<void> {
    await this.db.rows('update discussions.kept_post set tag = $2 where tag = $1', [from, to]);
  }

  async moveDraft(from: Buffer, to: Buffer, sealed: Buffer): Promise<void> {
    await this.db.rows('update discussions.draft set tag = $2, sealed = $3 where tag = $1', [from, to, sealed]);
  }
}
