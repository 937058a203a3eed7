import { Injectable } from '@nestjs/common';
import type { BylineColumns } from '../authorship/index.js';
import { Database } from '../kernel/database.js';
import type { Block } from '../kernel/rich-text.js';
import type { ContentNote } from '../readers/index.js';
import type { PostState } from './posts/post.entity.js';

/** A post whole, as only moderation reads it. */
export interface WholePost extends BylineColumns {
  id: string;
  threadId: string;
  groupId: string;
  seq: number;
  title: string | null;
  body: string | null;
  nodes: Block[] | null;
  quotesSeq: number | null;
  notes: ContentNote[];
  state: PostState;
  locked: boolean;
}

const WHOLE = `select p.id, p.thread_id as "threadId", t.group_id as "groupId", p.seq, t.title, p.body, p.nodes,
    p.quotes_seq as "quotesSeq", p.notes,
    p.state, t.locked, p.scope, p.author_id as "authorId", p.author_tag as "authorTag",
    b.display_name as "displayName", v.n as voice
  from discussions.post p join discussions.thread t on t.id = p.thread_id
  left join identity.byline b on b.account_id = p.author_id
  left join authorship.persona v on v.scope = p.scope and v.author_tag = p.author_tag`;

/** Before a subject this many posts, and after it this many, are enough to understand it. */
const BEFORE = 5;
const AFTER = 2;

@Injectable()
export class SubjectsStore {
  constructor(private readonly db: Database) {}

  post(id: string): Promise<WholePost | undefined> {
    return this.db.row<WholePost>(`${WHOLE} where p.id = $1`, [id]);
  }

  opening(threadId: string): Promise<WholePost | undefined> {
    return this.db.row<WholePost>(`${WHOLE} where p.thread_id = $1 and p.seq = 1`, [threadId]);
  }

  around({ threadId, seq }: Pick<WholePost, 'threadId' | 'seq'>): Promise<WholePost[]> {
    return this.db.rows<WholePost>(
      `${WHOLE} where p.thread_id = $1 and p.seq between $2 and $3 and p.seq <> $4 order by p.seq`,
      [threadId, seq - BEFORE, seq + AFTER, seq],
    );
  }
}
