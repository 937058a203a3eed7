import { Injectable } from '@nestjs/common';
import { readableGroups, type ReadableGroupsValues } from '../../groups/index.js';
import { Database } from '../../kernel/database.js';
import type { ContentNote, Reader } from '../../readers/index.js';
import { PLACED_COLUMNS, PLACED_FROM, type PlacedPost, withQuoted } from '../posts/posts.store.js';
import { leftOut, wantedByReader } from '../reading/wanted-rule.js';

/** A post that was found, with what decides how its thread's title meets the reader. */
export interface FoundLine extends PlacedPost {
  openerId: string | null;
  openerTag: Buffer | null;
  openingNotes: ContentNote[];
}

/** Newest first: by the hour, and within an hour by id, which says nothing finer. */
const NEWEST = 'written_hour desc, id';

/**
 * So many of the newest posts are looked through one by one. Common words are found among them; the index of words is
 * then not asked, which would name every post there ever was with them.
 */
const NEAR = 1_000;

/** Joined to a post "p": the rules that reading obeys. */
const IN_GROUP = `join discussions.thread t on t.id = p.thread_id
  where p.state = 'standing' and ${wantedByReader('p')} and t.group_id in (select group_id from readable)`;

@Injectable()
export class SearchStore {
  constructor(private readonly db: Database) {}

  /**
   * One page of the posts in which every one of the words stands, and of openings whose title holds them all. Safety:
   * the read rule and what the reader chose not to meet stand in the statement; nothing is found past them, and
   * nothing is counted. `within` is the number of the newest that are looked at.
   */
  async found(
    words: string,
    reader: Reader,
    rule: ReadableGroupsValues,
    page: { after: number; limit: number; within: number },
  ): Promise<FoundLine[]> {
    const rows = await this.db.rows<FoundLine>(
      `with readable as materialized ${readableGroups(9)},
       near as materialized (
         select p.id, p.written_hour from (select * from discussions.post order by ${NEWEST} limit $8) p ${IN_GROUP}
           and p.found_by @@ (select discussions.asked($4))
         order by p.written_hour desc, p.id limit $7
       ),
       far as (
         select p.id, p.written_hour from discussions.post p ${IN_GROUP}
           and p.found_by @@ (select discussions.asked($4)) and (select count(*) from near) < $7::int
         order by p.written_hour desc, p.id limit $7
       ),
       titled as (
         select p.id, p.written_hour from discussions.post p ${IN_GROUP}
           and p.seq = 1 and t.found_by @@ (select discussions.asked($4))
         order by p.written_hour desc, p.id limit $7
       ),
       found as (select * from near union select * from far union select * from titled),
       page as (select id from found order by ${NEWEST} offset $5 limit $6)
       select ${PLACED_COLUMNS}, o.author_id as "openerId", o.author_tag as "openerTag", o.notes as "openingNotes"
       ${PLACED_FROM} join discussions.post o on o.thread_id = t.id and o.seq = 1
       where p.id = any(array(select id from page)) order by p.written_hour desc, p.id`,
      [...leftOut(reader), words, page.after, page.limit, page.within, NEAR, ...rule],
    );
    return rows.map(withQuoted);
  }
}
