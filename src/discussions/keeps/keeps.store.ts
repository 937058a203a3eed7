import { Injectable } from '@nestjs/common';
import { readableGroups, type ReadableGroupsValues } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import type { Reader } from '../../readers/index.js';
import { PLACED, type PlacedPost, withQuoted } from '../posts/posts.store.js';
import { leftOut, wantedByReader } from '../reading/wanted-rule.js';

@Injectable()
export class KeepsStore {
  constructor(private readonly db: Database) {}

  async add(postId: string, tag: Buffer): Promise<void> {
    await this.db.rows('insert into discussions.kept_post (post_id, tag) values ($1, $2) on conflict do nothing', [
      postId,
      tag,
    ]);
  }

  async remove(tag: Buffer): Promise<void> {
    await this.db.rows('delete from discussions.kept_post where tag = $1', [tag]);
  }

  /** The posts in the reader's groups that anybody at all keeps: those at which to look for a tag of theirs. */
  async keptByAnybody(rule: ReadableGroupsValues): Promise<string[]> {
    const rows = await this.db.rows<{ id: string }>(
      `select distinct k.post_id as id from discussions.kept_post k
       join discussions.post p on p.id = k.post_id and p.state = 'standing'
       join discussions.thread t on t.id = p.thread_id
       where t.group_id in ${readableGroups(1)}`,
      [...rule],
    );
    return rows.map(({ id }) => id);
  }

  /**
   * One page of the posts at these tags that still stand, newest first: by the hour, and within an hour by id, which
   * says nothing finer. What the reader chose not to meet is left out.
   */
  async kept(
    tags: readonly Buffer[],
    reader: Reader,
    rule: ReadableGroupsValues,
    page: { after: number; limit: number },
  ): Promise<PlacedPost[]> {
    const rows = await this.db.rows<PlacedPost>(
      `${PLACED} where p.id in (select k.post_id from discussions.kept_post k where k.tag = any($4))
         and p.state = 'standing' and ${wantedByReader('p')} and t.group_id in ${readableGroups(7)}
       order by p.written_hour desc, p.id offset $5 limit $6`,
      [...leftOut(reader), tags, page.after, page.limit, ...rule],
    );
    return rows.map(withQuoted);
  }
}
