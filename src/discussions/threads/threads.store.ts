import { Injectable } from '@nestjs/common';
import type { Authorship, BylineColumns } from '../../authorship/index.js';
import { memberRule, type MemberRuleValues } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import type { ContentNote, Reader } from '../../readers/index.js';
import type { PostState } from '../posts/post.entity.js';
import { leftOut, wantedByReader } from '../reading/wanted-rule.js';
import { ThreadRow } from './thread.entity.js';

/** A thread with what its list line needs of its opening post. */
export type ThreadLine = Omit<ThreadRow, 'answeredHour' | 'lastHour' | 'foundBy'> &
  BylineColumns & {
    groupReadOnly: boolean;
    openingId: string;
    notes: ContentNote[];
    state: PostState;
  };

/** What one reader alone can tell of a thread. */
export interface OwnThread {
  /** How far they have read; 0 for not at all. */
  readUpTo: number;
  isFollowed: boolean;
}

/** A thread while its row is held, with whose voice opened it. */
type LockedThread = Pick<ThreadRow, 'id' | 'groupId' | 'lastSeq' | 'locked' | 'answered'> &
  Pick<Authorship, 'authorId' | 'authorTag'>;

/** The columns of a thread's line, of `THREAD_LINE_FROM`. */
export const THREAD_LINE = `t.id, t.group_id as "groupId", t.scope, t.title, t.wanted, t.last_seq as "lastSeq", t.bumped, t.answered,
  t.locked, t.opened_hour as "openedHour", g.read_only as "groupReadOnly", o.id as "openingId", o.notes, o.state,
  o.author_id as "authorId", o.author_tag as "authorTag", b.display_name as "displayName", v.n as voice`;

export const THREAD_LINE_FROM = `discussions.thread t
  join groups.support_group g on g.id = t.group_id
  join discussions.post o on o.thread_id = t.id and o.seq = 1
  left join identity.byline b on b.account_id = o.author_id
  left join authorship.persona v on v.scope = o.scope and v.author_tag = o.author_tag`;

@Injectable()
export class ThreadsStore {
  constructor(private readonly db: Database) {}

  /** One thread, whoever the reader is: the caller applies the read rule. */
  find(id: string): Promise<ThreadLine | undefined> {
    return this.db.row(`select ${THREAD_LINE} from ${THREAD_LINE_FROM} where t.id = $1`, [id]);
  }

  /** One thread and what is the reader's own of it, whoever the reader is: the caller applies the read rule. */
  findOwn(id: string, tags: { read: Buffer; follow: Buffer }): Promise<(ThreadLine & OwnThread) | undefined> {
    return this.db.row(
      `select ${THREAD_LINE}, coalesce((select r.seq from discussions.read_position r where r.tag = $2), 0) as "readUpTo",
         exists (select 1 from discussions.followed_thread f where f.tag = $3) as "isFollowed"
       from ${THREAD_LINE_FROM} where t.id = $1`,
      [id, tags.read, tags.follow],
    );
  }

  /** A group's threads, the most recently written in first. */
  ofGroup(groupId: string, rule: MemberRuleValues, reader: Reader, page: { before: number; limit: number }) {
    return this.db.rows<ThreadLine>(
      `select ${THREAD_LINE} from ${THREAD_LINE_FROM}
       where t.group_id = $4 and t.bumped < $5 and ${wantedByReader('o')} and ${memberRule('t.group_id', 7)}
       order by t.bumped desc limit $6`,
      [...leftOut(reader), groupId, page.before, page.limit, ...rule],
    );
  }

  /** Openings nobody but their writer has replied to, oldest first; those that ask for no reply are not waiting. */
  waiting(groupId: string, rule: MemberRuleValues, reader: Reader, page: { after: number; limit: number }) {
    return this.db.rows<ThreadLine>(
      `select ${THREAD_LINE} from ${THREAD_LINE_FROM}
       where t.group_id = $4 and t.bumped > $5 and not t.answered and t.wanted <> 'nothing' and o.state = 'standing'
         and ${wantedByReader('o')} and ${memberRule('t.group_id', 7)}
       order by t.bumped limit $6`,
      [...leftOut(reader), groupId, page.after, page.limit, ...rule],
    );
  }

  async insert(thread: ThreadRow): Promise<void> {
    await this.db.insert(ThreadRow, thread);
  }

  /**
   * Takes the thread's row, and with it the thread's queue: two replies at once wait for each other. Says beside it
   * whose voice opened the thread.
   */
  lock(id: string): Promise<LockedThread | undefined> {
    this.db.requireTransaction();
    return this.db.row(
      `select t.id, t.group_id as "groupId", t.last_seq as "lastSeq", t.locked, t.answered,
         o.author_id as "authorId", o.author_tag as "authorTag"
       from discussions.thread t join discussions.post o on o.thread_id = t.id and o.seq = 1
       where t.id = $1 for update of t`,
      [id],
    );
  }

  /** Moves the thread on by one reply. `isAnswer` says whether somebody other than the opener's voice wrote it. */
  async moveOn(id: string, move: { seq: number; bumped: number; hour: Date; isAnswer: boolean }): Promise<void> {
    await this.db.rows(
      `update discussions.thread set last_seq = $2, bumped = $3, last_hour = $4,
         answered_hour = case when $5 and not answered then $4 else answered_hour end, answered = answered or $5
       where id = $1`,
      [id, move.seq, move.bumped, move.hour, move.isAnswer],
    );
  }

  async setLocked(id: string, locked: boolean): Promise<void> {
    await this.db.rows('update discussions.thread set locked = $2 where id = $1', [id, locked]);
  }

  async setTitle(id: string, title: string | null): Promise<void> {
    await this.db.rows('update discussions.thread set title = $2 where id = $1', [id, title]);
  }

  /** The median of whole hours until the first reply, over threads answered since; null under ten of them. */
  async medianHours(groupId: string, since: Date): Promise<number | null> {
    const found = await this.db.row<{ hours: number | null }>(
      `select case when count(*) >= 10 then ceil(percentile_cont(0.5) within group (
                order by extract(epoch from answered_hour - opened_hour) / 3600))::int end as hours
       from discussions.thread where group_id = $1 and answered_hour >= $2`,
      [groupId, since],
    );
    return found?.hours ?? null;
  }

  /** The titles that stand, with what decides whether a reader wants to meet them. */
  titles(ids: readonly string[]) {
    return this.db.rows<Pick<ThreadLine, 'id' | 'groupId' | 'notes' | 'authorId' | 'authorTag'> & { title: string }>(
      `select t.id, t.group_id as "groupId", t.title, o.notes, o.author_id as "authorId", o.author_tag as "authorTag"
       from discussions.thread t
       join discussions.post o on o.thread_id = t.id and o.seq = 1
       where t.id = any($1) and t.title is not null`,
      [ids],
    );
  }
}
