import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import type { PublishedWork } from './published.js';

@Injectable()
export class ArticlesStore {
  constructor(private readonly db: Database) {}

  /**
   * Everything that is published, with the newest review of it, by kind, place and title. It is public and little.
   * Safety: a picture is part of it only together with the approval of exactly this revision.
   */
  published(): Promise<PublishedWork[]> {
    return this.db.rows<PublishedWork>(
      `select w.id, w.kind, w.slug, w.locale, w.translation_of as "translationOf", r.id as "revisionId", r.n,
              r.published_on as "publishedOn", r.title, r.summary, r.body, r.verdict, r.notes,
              r.covered_sections as "coveredSections", r.covered_notes as "coveredNotes", r.facts, r.sources,
              case when a.reviewed_by is null then '[]' else r.pictures end as pictures,
              a.reviewed_by as "reviewedBy", a.reviewed_on as "reviewedOn", a.next_review_on as "nextReviewOn"
       from library.work w
       join library.revision r on r.work_id = w.id and r.state = 'published'
       left join lateral (select reviewed_by, reviewed_on, next_review_on from library.approval
                          where revision_id = r.id order by approved_at desc, id limit 1) a on true
       order by w.kind, w.position, r.title, w.id`,
    );
  }

  /** Where works stood before they were renamed, and where they stand now. */
  moved(): Promise<{ kind: string; from: string; to: string }[]> {
    return this.db.rows(
      `select o.kind, o.slug as from, w.slug as to from library.old_slug o join library.work w on w.id = o.work_id`,
    );
  }
}
