import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsFindWords implements MigrationInterface {
  name = 'DiscussionsFindWords1795425600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
      -- Words as they are compared: small letters without their accents, and between them nothing but spaces, told
      -- outright because what counts as a letter otherwise depends on the locale. It changes only together with a
      -- migration that writes the columns below anew.
      create function discussions.folded(words text) returns text
        language sql immutable strict parallel safe
        as $$ select regexp_replace(
                 regexp_replace(normalize(lower(words), nfkd), '[\u0300-\u036f]', '', 'g'),
                 '[!-/:-@\[-\u0060{-~\u00a0-\u00bf\u2000-\u206f\u2190-\u2bff\u2e00-\u2e7f\u3000-\u303f\ufe00-\ufe0f\U0001f000-\U0001faff]+',
                 ' ', 'g') $$;

      -- Every word that was asked for has to be there; one of three letters or more may go on.
      create function discussions.asked(words text) returns tsquery
        language sql immutable strict parallel safe
        as $$ select regexp_replace(plainto_tsquery('simple', discussions.folded(words))::text,
                 '([^'' ]{3})''(?= & |$)', '\1'':*', 'g')::tsquery $$;

      -- Safety: kept by the database itself, so that what is taken back or removed is gone from here in the same
      -- statement, whoever wrote that statement.
      alter table discussions.post
        add column found_by tsvector generated always as (to_tsvector('simple', discussions.folded(body))) stored;
      create index post_found_by on discussions.post using gin (found_by);
      create index post_newest on discussions.post (written_hour desc, id);

      alter table discussions.thread
        add column found_by tsvector generated always as (to_tsvector('simple', discussions.folded(title))) stored;
      create index thread_found_by on discussions.thread using gin (found_by);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index discussions.post_newest;
      alter table discussions.thread drop column found_by;
      alter table discussions.post drop column found_by;
      drop function discussions.asked;
      drop function discussions.folded;
    `);
  }
}
