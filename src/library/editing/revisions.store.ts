import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { RevisionContent } from '../published.js';
import { RevisionRow, type RevisionState } from './revision.entity.js';

const COLUMNS = `r.id, r.work_id as "workId", r.n, r.state, r.origin, r.version, r.title, r.summary, r.body, r.verdict,
  r.notes, r.covered_sections as "coveredSections", r.covered_notes as "coveredNotes", r.facts, r.sources,
  r.pictures, r.content_hash as "contentHash", r.author_id as "authorId", r.author_left as "authorLeft",
  r.author_key as "authorKey", r.returned_words as "returnedWords", r.begun_at as "begunAt",
  r.published_on as "publishedOn", r.replaced_on as "replacedOn", r.client_id as "clientId",
  b.display_name as "authorName"`;
const FROM = 'library.revision r left join identity.byline b on b.account_id = r.author_id';

export interface RevisionView extends RevisionRow {
  /** The display name of its author; null without one. */
  authorName: string | null;
}

export type NewRevision = Omit<RevisionRow, 'authorKey' | 'n'>;

@Injectable()
export class RevisionsStore {
  constructor(private readonly db: Database) {}

  find(id: string): Promise<RevisionView | undefined> {
    return this.db.row<RevisionView>(`select ${COLUMNS} from ${FROM} where r.id = $1`, [id]);
  }

  /** The revision under its row lock. */
  async locked(id: string): Promise<RevisionView | undefined> {
    this.db.requireTransaction();
    await this.db.rows('select 1 from library.revision where id = $1 for update', [id]);
    return this.find(id);
  }

  byClientId(authorId: string, clientId: string): Promise<RevisionView | undefined> {
    return this.db.row<RevisionView>(`select ${COLUMNS} from ${FROM} where r.author_id = $1 and r.client_id = $2`, [
      authorId,
      clientId,
    ]);
  }

  /** All wordings of a work, newest first. */
  ofWork(workId: string): Promise<RevisionView[]> {
    return this.db.rows<RevisionView>(`select ${COLUMNS} from ${FROM} where r.work_id = $1 order by r.n desc`, [
      workId,
    ]);
  }

  byNumber(workId: string, n: number): Promise<RevisionView | undefined> {
    return this.db.row<RevisionView>(`select ${COLUMNS} from ${FROM} where r.work_id = $1 and r.n = $2`, [workId, n]);
  }

  /** Adds a revision as the next of its work, whose row the caller holds; returns its number. */
  async insert(revision: NewRevision): Promise<number> {
    const last = await this.db.row<{ n: number }>(
      'select coalesce(max(n), 0) as n from library.revision where work_id = $1',
      [revision.workId],
    );
    await this.db.insert(RevisionRow, { ...revision, n: last!.n + 1 });
    return last!.n + 1;
  }

  /** Puts other words into a draft, and makes somebody its author. */
  async write(id: string, content: RevisionContent, contentHash: Buffer, authorId: string): Promise<void> {
    const { title, summary, body, verdict, notes, coveredSections, coveredNotes, facts, sources, pictures } = content;
    await this.db.rows(
      `update library.revision
       set title = $2, summary = $3, body = $4, verdict = $5, notes = $6, covered_sections = $7, covered_notes = $8,
           facts = $9, sources = $10, pictures = $11, content_hash = $12, author_id = $13, author_left = false,
           version = version + 1
       where id = $1 and state = 'draft'`,
      [
        ...[id, title, summary, body, verdict, notes, coveredSections, coveredNotes, facts, JSON.stringify(sources)],
        ...[JSON.stringify(pictures), contentHash, authorId],
      ],
    );
  }

  /** Hands a draft in, in the name of somebody if it had no author. */
  async submit(id: string, authorId: string): Promise<void> {
    await this.db.rows(
      `update library.revision set state = 'submitted', author_id = coalesce(author_id, $2), author_left = false,
              returned_words = null, version = version + 1
       where id = $1`,
      [id, authorId],
    );
  }

  /** Gives a revision back to its author, with the words of whoever sent it back, if it was sent back. */
  async reopen(id: string, returnedWords: string | null): Promise<void> {
    await this.db.rows(
      `update library.revision set state = 'draft', returned_words = $2, version = version + 1 where id = $1`,
      [id, returnedWords],
    );
  }

  async setState(id: string, state: RevisionState): Promise<void> {
    await this.db.rows('update library.revision set state = $2, version = version + 1 where id = $1', [id, state]);
  }

  async publish(id: string, today: string): Promise<void> {
    await this.db.rows(
      `update library.revision set state = 'published', published_on = $2, version = version + 1 where id = $1`,
      [id, today],
    );
  }

  /** Ends what is published of a work: it was replaced by other words, or withdrawn. */
  async end(workId: string, state: 'replaced' | 'withdrawn', today: string): Promise<void> {
    await this.db.rows(
      `update library.revision set state = $2, replaced_on = $3, version = version + 1
       where work_id = $1 and state = 'published'`,
      [workId, state, today],
    );
  }

  async delete(id: string): Promise<void> {
    await this.db.rows(`delete from library.revision where id = $1 and state = 'draft'`, [id]);
  }
}
