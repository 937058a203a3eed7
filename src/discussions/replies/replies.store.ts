import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import { THREAD_LINE, THREAD_LINE_FROM, type ThreadLine } from '../threads/threads.store.js';

@Injectable()
export class RepliesStore {
  constructor(private readonly db: Database) {}

  /** Threads of these groups that somebody wrote in since the hour. */
  recent(groupIds: readonly string[], since: Date): Promise<{ id: string; scope: Buffer }[]> {
    return this.db.rows('select id, scope from discussions.thread where group_id = any($1) and last_hour >= $2', [
      groupIds,
      since,
    ]);
  }

  /**
   * Those of the threads in which one of these voices wrote and another voice wrote later, newest first. Across
   * groups the order is by the hour and then by id, which says nothing finer than the hour does.
   */
  answered(own: { threadIds: readonly string[]; accountId: string; tags: readonly Buffer[] }, limit: number) {
    return this.db.rows<ThreadLine>(
      `with own as (
         select p.thread_id, min(p.seq) as first from discussions.post p
         where p.thread_id = any($1) and (p.author_id = $2 or p.author_tag = any($3)) group by p.thread_id
       )
       select ${THREAD_LINE} from ${THREAD_LINE_FROM} join own on own.thread_id = t.id
       where exists (
         select 1 from discussions.post r
         where r.thread_id = t.id and r.seq > own.first and r.state = 'standing'
           and r.author_id is distinct from $2 and (r.author_tag is null or r.author_tag <> all($3))
       )
       order by t.last_hour desc, t.id limit $4`,
      [own.threadIds, own.accountId, own.tags, limit],
    );
  }
}
