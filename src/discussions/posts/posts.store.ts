import { Injectable } from '@nestjs/common';
import type { BylineColumns } from '../../authorship/index.js';
import { memberRule, type MemberRuleValues } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import type { Block } from '../../kernel/rich-text.js';
import type { ContentNote } from '../../readers/index.js';
import type { ReactionKindCode } from '../reactions/reaction.entity.js';
import { PostRow, type PostState } from './post.entity.js';

/** A post with what its readers see of its author. */
export interface PostLine extends BylineColumns {
  id: string;
  threadId: string;
  seq: number;
  nodes: Block[] | null;
  notes: ContentNote[];
  state: PostState;
  edited: boolean;
  writtenHour: Date;
  present: ReactionKindCode[];
  quoted: QuotedLine | null;
  /** The last date on which its author can put it back; null when there is nothing to put back. */
  putBackUntil: string | null;
}

/** The post that another quotes. */
export interface QuotedLine extends BylineColumns {
  id: string;
  seq: number;
  nodes: Block[] | null;
  notes: ContentNote[];
  state: PostState;
}

/** One post with where it stands. */
export interface PlacedPost extends PostLine {
  groupId: string;
  title: string | null;
  locked: boolean;
  groupReadOnly: boolean;
}

// As JSON, so that the many posts that quote nothing carry one null and not ten.
const QUOTED = `case when p.quotes_seq is not null then (
    select json_build_object('id', q.id, 'seq', q.seq, 'scope', encode(q.scope, 'hex'), 'authorId', q.author_id,
      'authorTag', encode(q.author_tag, 'hex'), 'nodes', q.nodes, 'notes', q.notes, 'state', q.state,
      'displayName', qb.display_name, 'voice', qv.n)
    from discussions.post q
    left join identity.byline qb on qb.account_id = q.author_id
    left join authorship.persona qv on qv.scope = q.scope and qv.author_tag = q.author_tag
    where q.thread_id = p.thread_id and q.seq = p.quotes_seq
  ) end as quoted`;

const LINE = `p.id, p.thread_id as "threadId", p.seq, p.scope, p.author_id as "authorId", p.author_tag as "authorTag",
  p.nodes, p.notes, p.state, p.edited, p.written_hour as "writtenHour", b.display_name as "displayName", v.n as voice,
  array(select distinct r.kind from discussions.reaction r where r.post_id = p.id order by r.kind) as present,
  ${QUOTED},
  case when p.state = 'deleted' then (
    select k.keep_until::text from discussions.taken_back k where k.post_id = p.id
  ) end as "putBackUntil"`;

const BYLINE = `left join identity.byline b on b.account_id = p.author_id
  left join authorship.persona v on v.scope = p.scope and v.author_tag = p.author_tag`;

/** Posts with where they stand; a condition on "p" and "t" follows it. */
export const PLACED_COLUMNS = `${LINE}, t.group_id as "groupId", t.title, t.locked, g.read_only as "groupReadOnly"`;
export const PLACED_FROM = `from discussions.post p join discussions.thread t on t.id = p.thread_id
  join groups.support_group g on g.id = t.group_id ${BYLINE}`;
export const PLACED = `select ${PLACED_COLUMNS} ${PLACED_FROM}`;

/** The row with the bytes of what it quotes, which came as hex inside JSON. */
export function withQuoted<Row extends PostLine>(row: Row): Row {
  const quoted = row.quoted as (Omit<QuotedLine, 'scope' | 'authorTag'> & Record<'scope' | 'authorTag', string>) | null;
  if (!quoted) return row;
  const authorTag = quoted.authorTag && Buffer.from(quoted.authorTag, 'hex');
  return { ...row, quoted: { ...quoted, scope: Buffer.from(quoted.scope, 'hex'), authorTag } };
}

@Injectable()
export class PostsStore {
  constructor(private readonly db: Database) {}

  /**
   * One page of a thread behind the read rule, or undefined when the reader may not read there. Safety: the rule is
   * part of the statement, so that no page can be read past it.
   */
  async page(
    thread: { id: string; groupId: string },
    rule: MemberRuleValues,
    page: { after: number; limit: number },
  ): Promise<PostLine[] | undefined> {
    const rows = await this.db.rows<PostLine & { may: boolean }>(
      `select may, page.* from (select ${memberRule('$1::uuid', 5)} as may) rule
       left join lateral (
         select ${LINE} from discussions.post p ${BYLINE}
         where may and p.thread_id = $2 and p.seq > $3 order by p.seq limit $4
       ) page on true`,
      [thread.groupId, thread.id, page.after, page.limit, ...rule],
    );
    if (!rows[0]?.may) return undefined;
    return rows.filter((row) => row.id !== null).map(withQuoted);
  }

  /** One post and its place, whoever asks: the caller applies the read rule or the author's right. */
  async placed(id: string): Promise<PlacedPost | undefined> {
    const post = await this.db.row<PlacedPost>(`${PLACED} where p.id = $1`, [id]);
    return post && withQuoted(post);
  }

  /** The position of a post in a thread, or undefined when it does not stand there. */
  async seqIn(threadId: string, id: string): Promise<number | undefined> {
    const sql = 'select seq from discussions.post where id = $1 and thread_id = $2';
    return (await this.db.row<{ seq: number }>(sql, [id, threadId]))?.seq;
  }

  async source(id: string): Promise<string | null> {
    const found = await this.db.row<{ body: string | null }>('select body from discussions.post where id = $1', [id]);
    return found?.body ?? null;
  }

  async insert(post: PostRow): Promise<void> {
    await this.db.rows(
      `insert into discussions.post (id, thread_id, seq, scope, author_id, author_tag, body, nodes, notes, state,
         edited, written_hour, dedupe, dedupe_body, dedupe_on, quotes_seq)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        post.id,
        post.threadId,
        post.seq,
        post.scope,
        post.authorId,
        post.authorTag,
        post.body,
        JSON.stringify(post.nodes),
        post.notes,
        post.state,
        post.edited,
        post.writtenHour,
        post.dedupe,
        post.dedupeBody,
        post.dedupeOn,
        post.quotesSeq,
      ],
    );
  }

  byDedupe(dedupe: Buffer): Promise<Pick<PostRow, 'id' | 'threadId' | 'dedupeBody'> | undefined> {
    return this.db.row(
      'select id, thread_id as "threadId", dedupe_body as "dedupeBody" from discussions.post where dedupe = $1',
      [dedupe],
    );
  }

  /** Everybody who wrote in a thread, each voice once. */
  voicesIn(threadId: string): Promise<Pick<PostRow, 'authorId' | 'authorTag'>[]> {
    return this.db.rows(
      'select distinct author_id as "authorId", author_tag as "authorTag" from discussions.post where thread_id = $1',
      [threadId],
    );
  }

  async rewrite(id: string, words: { body: string; nodes: Block[]; notes: ContentNote[] }): Promise<void> {
    await this.db.rows('update discussions.post set body = $2, nodes = $3, notes = $4, edited = true where id = $1', [
      id,
      words.body,
      JSON.stringify(words.nodes),
      words.notes,
    ]);
  }

  /** Leaves a tombstone: the words are gone, the place and who may speak for it stay. */
  async bury(id: string, state: 'deleted' | 'removed'): Promise<void> {
    const sql = 'update discussions.post set state = $2, body = null, nodes = null, quotes_seq = null where id = $1';
    await this.db.rows(sql, [id, state]);
  }

  async unbury(id: string, words: Pick<PostRow, 'body' | 'nodes' | 'quotesSeq'>): Promise<void> {
    await this.db.rows(
      `update discussions.post set state = 'standing', body = $2, nodes = $3, quotes_seq = $4 where id = $1`,
      [id, words.body, JSON.stringify(words.nodes), words.quotesSeq],
    );
  }

  async setNotes(id: string, notes: ContentNote[]): Promise<void> {
    await this.db.rows('update discussions.post set notes = $2 where id = $1', [id, notes]);
  }

  /** After a week nobody repeats a request; the tags that told repeats apart go. */
  async forgetDedupe(before: string): Promise<void> {
    await this.db.rows(
      `update discussions.post set dedupe = null, dedupe_body = null, dedupe_on = null where dedupe_on < $1`,
      [before],
    );
  }
}
