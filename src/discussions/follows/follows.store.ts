import { Injectable } from '@nestjs/common';
import { readableGroups, type ReadableGroupsValues } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import type { Reader } from '../../readers/index.js';
import { leftOut, wantedByReader } from '../reading/wanted-rule.js';
import { type OwnThread, THREAD_LINE, THREAD_LINE_FROM, type ThreadLine } from '../threads/threads.store.js';

/** Threads with the tags that one reader would have at each of them. */
interface OwnTags {
  threadIds: readonly string[];
  follows: readonly Buffer[];
  reads: readonly Buffer[];
}

@Injectable()
export class FollowsStore {
  constructor(private readonly db: Database) {}

  async add(threadId: string, tag: Buffer): Promise<void> {
    await this.db.rows(
      'insert into discussions.followed_thread (thread_id, tag) values ($1, $2) on conflict do nothing',
      [threadId, tag],
    );
  }

  async remove(tag: Buffer): Promise<void> {
    await this.db.rows('delete from discussions.followed_thread where tag = $1', [tag]);
  }

  /** The threads of the reader's groups that anybody at all follows: those in which to look for a tag of theirs. */
  async followedByAnybody(rule: ReadableGroupsValues): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select t.id from discussions.thread t
       where t.group_id in ${readableGroups(1)}
         and exists (select 1 from discussions.followed_thread f where f.thread_id = t.id)`,
      [...rule],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Those of the threads that the reader follows: first where there is something they have not read, then the newest.
   * Across groups the order is by the hour and then by id, which says nothing finer than the hour does.
   */
  followed(own: OwnTags, reader: Reader, rule: ReadableGroupsValues, limit: number) {
    return this.db.rows<ThreadLine & OwnThread>(
      `select ${THREAD_LINE}, coalesce(r.seq, 0) as "readUpTo", true as "isFollowed"
       from ${THREAD_LINE_FROM}
       join unnest($4::uuid[], $5::bytea[], $6::bytea[]) as mine (thread_id, follow_tag, read_tag)
         on mine.thread_id = t.id
       join discussions.followed_thread f on f.tag = mine.follow_tag
       left join discussions.read_position r on r.tag = mine.read_tag
       where ${wantedByReader('o')} and t.group_id in ${readableGroups(8)}
       order by t.last_seq > coalesce(r.seq, 0) desc, t.last_hour desc, t.id limit $7`,
      [...leftOut(reader), own.threadIds, own.follows, own.reads, limit, ...rule],
    );
  }
}
