import { Injectable } from '@nestjs/common';
import { Database } from '../kernel/database.js';
import { ArticleRow } from './article.entity.js';

@Injectable()
export class ArticlesStore {
  constructor(private readonly db: Database) {}

  /** Every article, by title. They are public and few. */
  all(): Promise<ArticleRow[]> {
    return this.db.rows<ArticleRow>(
      `select id, slug, title, summary, body, notes, covered_sections as "coveredSections",
              covered_notes as "coveredNotes", facts, sources, reviewed_by as "reviewedBy",
              reviewed_on as "reviewedOn", next_review_on as "nextReviewOn"
       from library.article order by title, id`,
    );
  }

  /** Adds an article, unless there is one at its address: that one is the community's own by now. */
  async addMissing(row: ArticleRow): Promise<void> {
    await this.db.rows(
      `insert into library.article
         (id, slug, title, summary, body, notes, covered_sections, covered_notes, facts, sources)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (slug) do nothing`,
      [
        ...[row.id, row.slug, row.title, row.summary, row.body, row.notes, row.coveredSections, row.coveredNotes],
        ...[row.facts, JSON.stringify(row.sources)],
      ],
    );
  }
}
