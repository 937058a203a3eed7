import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Articles become works with revisions, and a review belongs to exactly one revision. */
export class LibraryKeepsRevisions implements MigrationInterface {
  name = 'LibraryKeepsRevisions1795428000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table library.work (
        id uuid primary key,
        kind text not null check (kind in ('article', 'myth', 'figure')),
        slug text not null,
        locale text not null check (locale ~ '^[a-z]{2}(-[A-Z]{2})?$'),
        translation_of uuid references library.work,
        position integer not null,
        unique (kind, slug),
        check (translation_of <> id)
      );
      create unique index work_translation on library.work (translation_of, locale) where translation_of is not null;

      -- Where a work stood before it was renamed: the address leads on to where it stands now.
      create table library.old_slug (
        kind text not null,
        slug text not null,
        work_id uuid not null references library.work on delete cascade,
        primary key (kind, slug)
      );

      create table library.revision (
        id uuid primary key,
        work_id uuid not null references library.work on delete cascade,
        n integer not null,
        state text not null check (state in ('draft', 'submitted', 'approved', 'published', 'replaced', 'withdrawn')),
        origin text not null check (origin in ('starting', 'file', 'curator')),
        version integer not null,
        title text not null,
        summary text not null,
        body text not null,
        verdict text,
        notes text[] not null,
        covered_sections text[] not null,
        covered_notes text[] not null,
        facts text[] not null,
        sources jsonb not null,
        content_hash bytea not null,
        author_id uuid references identity.account,
        author_left boolean not null,
        author_key text not null generated always as (coalesce(author_id::text, 'nobody')) stored,
        returned_words text,
        begun_at timestamptz not null,
        published_on date,
        replaced_on date,
        client_id uuid,
        unique (work_id, n),
        unique (author_id, client_id),
        unique (id, content_hash),
        unique (id, author_key),
        check (state = 'draft' or (covered_sections = '{}') = (covered_notes = '{}')),
        check (state not in ('published', 'replaced', 'withdrawn') or published_on is not null),
        check ((state in ('replaced', 'withdrawn')) = (replaced_on is not null)),
        -- Nothing is handed in by nobody: a draft without an author is taken up by whoever hands it in.
        check (state = 'draft' or origin = 'starting' or author_id is not null or author_left)
      );
      create unique index revision_published on library.revision (work_id) where state = 'published';

      create function library.refuse_other_words() returns trigger language plpgsql as $$
      begin
        raise exception 'what was handed in stays as it is: begin another revision';
      end $$;
      create trigger revision_stays before update on library.revision
        for each row when (old.state <> 'draft' and (
          old.content_hash, old.title, old.summary, old.body, old.verdict, old.notes, old.covered_sections,
          old.covered_notes, old.facts, old.sources, old.work_id, old.n, old.origin
        ) is distinct from (
          new.content_hash, new.title, new.summary, new.body, new.verdict, new.notes, new.covered_sections,
          new.covered_notes, new.facts, new.sources, new.work_id, new.n, new.origin
        ))
        execute function library.refuse_other_words();

      create table library.approval (
        id uuid primary key,
        revision_id uuid not null,
        content_hash bytea not null,
        author_key text not null,
        approver_id uuid references identity.account on delete set null,
        reviewed_by text not null,
        reviewed_on date not null,
        next_review_on date not null,
        approved_at timestamptz not null,
        client_id uuid,
        unique (approver_id, client_id),
        -- Of exactly these words, and never by whoever wrote them.
        foreign key (revision_id, content_hash) references library.revision (id, content_hash) on delete cascade,
        foreign key (revision_id, author_key) references library.revision (id, author_key)
          on update cascade on delete cascade,
        check (approver_id::text <> author_key),
        check (next_review_on > reviewed_on)
      );
      create index approval_revision on library.approval (revision_id);

      -- What readers found unclear or wrong: the words and where, and nothing of whoever said so.
      create table library.concern (
        id uuid primary key,
        revision_id uuid not null references library.revision on delete cascade,
        section text not null,
        words text not null,
        received_on date not null,
        state text not null check (state in ('open', 'closed')),
        answer text,
        answered_by uuid references identity.account on delete set null,
        answered_at timestamptz,
        check ((state = 'closed') = (answer is not null)),
        check ((state = 'closed') = (answered_at is not null))
      );
      create index concern_revision on library.concern (revision_id);

      insert into library.work (id, kind, slug, locale, translation_of, position)
        select id, 'article', slug, 'en', null, 0 from library.article;
      insert into library.revision (
        id, work_id, n, state, origin, version, title, summary, body, notes, covered_sections, covered_notes, facts,
        sources, content_hash, author_left, begun_at, published_on
      )
        select gen_random_uuid(), id, 1, 'published', 'starting', 1, title, summary, body, notes, covered_sections,
               covered_notes, facts, sources, sha256(convert_to(body, 'UTF8')), false, '2026-11-22', '2026-11-22'
        from library.article;
      insert into library.approval (
        id, revision_id, content_hash, author_key, reviewed_by, reviewed_on, next_review_on, approved_at
      )
        select gen_random_uuid(), r.id, r.content_hash, r.author_key, a.reviewed_by, a.reviewed_on, a.next_review_on,
               a.reviewed_on
        from library.article a join library.revision r on r.work_id = a.id where a.reviewed_on is not null;
      drop table library.article;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table library.article (
        id uuid primary key,
        slug text not null unique,
        title text not null,
        summary text not null,
        body text not null,
        notes text[] not null,
        covered_sections text[] not null,
        covered_notes text[] not null,
        facts text[] not null,
        sources jsonb not null,
        reviewed_by text,
        reviewed_on date,
        next_review_on date,
        check ((covered_sections = '{}') = (covered_notes = '{}')),
        check ((reviewed_on is null) = (next_review_on is null)),
        check ((reviewed_on is null) = (reviewed_by is null))
      );
      insert into library.article
        select w.id, w.slug, r.title, r.summary, r.body, r.notes, r.covered_sections, r.covered_notes, r.facts,
               r.sources, a.reviewed_by, a.reviewed_on, a.next_review_on
        from library.work w
        join library.revision r on r.work_id = w.id and r.state = 'published'
        left join lateral (
          select * from library.approval where revision_id = r.id order by approved_at desc limit 1
        ) a on true
        where w.kind = 'article';
      drop table library.concern, library.approval, library.revision, library.old_slug, library.work;
      drop function library.refuse_other_words;
    `);
  }
}
