import { Injectable } from '@nestjs/common';
import { Database } from '../../kernel/database.js';
import type { WorkKind } from '../published.js';
import type { RevisionState } from './revision.entity.js';
import { OldSlugRow, WorkRow } from './work.entity.js';

const COLUMNS = 'w.id, w.kind, w.slug, w.locale, w.translation_of as "translationOf", w.position';

/** A work as the list of the workspace shows it. */
export interface StandingWork extends WorkRow {
  title: string;
  /** What readers see; null when nothing is published. */
  publishedId: string | null;
  newestId: string;
  newestState: RevisionState;
  reviewedBy: string | null;
  reviewedOn: string | null;
  nextReviewOn: string | null;
  openConcerns: number;
}

@Injectable()
export class WorksStore {
  constructor(private readonly db: Database) {}

  async insert(work: WorkRow): Promise<void> {
    await this.db.insert(WorkRow, work);
  }

  /** Every work, or one, with how it stands; by kind, place and title. They are few. */
  standing(id: string | null = null): Promise<StandingWork[]> {
    return this.db.rows<StandingWork>(
      `select ${COLUMNS}, coalesce(p.title, l.title) as title, p.id as "publishedId", l.id as "newestId",
              l.state as "newestState", a.reviewed_by as "reviewedBy", a.reviewed_on as "reviewedOn",
              a.next_review_on as "nextReviewOn",
              (select count(*)::int from library.concern c join library.revision r on r.id = c.revision_id
               where r.work_id = w.id and c.state = 'open') as "openConcerns"
       from library.work w
       left join library.revision p on p.work_id = w.id and p.state = 'published'
       join lateral (select id, state, title from library.revision where work_id = w.id order by n desc limit 1) l on true
       left join lateral (select * from library.approval where revision_id = p.id
                          order by approved_at desc, id limit 1) a on true
       where $1::uuid is null or w.id = $1
       order by w.kind, w.position, title, w.id`,
      [id],
    );
  }

  find(id: string): Promise<WorkRow | undefined> {
    return this.db.row<WorkRow>(`select ${COLUMNS} from library.work w where w.id = $1`, [id]);
  }

  bySlug(kind: WorkKind, slug: string): Promise<WorkRow | undefined> {
    return this.db.row<WorkRow>(`select ${COLUMNS} from library.work w where w.kind = $1 and w.slug = $2`, [
      kind,
      slug,
    ]);
  }

  /** The work under its row lock, so that two changes come one after the other. */
  async locked(id: string): Promise<WorkRow | undefined> {
    this.db.requireTransaction();
    return this.db.row<WorkRow>(`select ${COLUMNS} from library.work w where w.id = $1 for update`, [id]);
  }

  /** The place after the last of a kind. */
  async nextPosition(kind: WorkKind): Promise<number> {
    const row = await this.db.row<{ next: number }>(
      'select coalesce(max(position) + 1, 0) as next from library.work where kind = $1',
      [kind],
    );
    return row!.next;
  }

  /** Whether an address is, or was, that of another work. */
  async isTaken(kind: WorkKind, slug: string, butBy: string | null): Promise<boolean> {
    const taken = await this.db.row(
      `select 1 from library.work where kind = $1 and slug = $2 and id is distinct from $3
       union all
       select 1 from library.old_slug where kind = $1 and slug = $2 and work_id is distinct from $3`,
      [kind, slug, butBy],
    );
    return taken !== undefined;
  }

  /** Gives a work another address; the one it had leads on to it. */
  async rename({ id, kind, slug: old }: WorkRow, slug: string): Promise<void> {
    this.db.requireTransaction();
    await this.db.rows('delete from library.old_slug where kind = $1 and slug = $2', [kind, slug]);
    await this.db.insert(OldSlugRow, { kind, slug: old, workId: id });
    await this.db.rows('update library.work set slug = $2 where id = $1', [id, slug]);
  }

  /** Forgets a work that says nothing any more. */
  async deleteEmpty(id: string): Promise<void> {
    await this.db.rows(
      `delete from library.work where id = $1 and not exists (select 1 from library.revision where work_id = $1)
       and not exists (select 1 from library.work where translation_of = $1)`,
      [id],
    );
  }
}
