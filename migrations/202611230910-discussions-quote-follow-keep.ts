import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsQuoteFollowKeep implements MigrationInterface {
  name = 'DiscussionsQuoteFollowKeep1795425000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table discussions.post
        add column quotes_seq integer,
        -- Of the same thread, and written before it.
        add constraint post_quotes_thread foreign key (thread_id, quotes_seq) references discussions.post (thread_id, seq),
        add constraint post_quotes_earlier check (quotes_seq < seq),
        -- A tombstone keeps the place and nothing else.
        add constraint post_quotes_standing check (state = 'standing' or quotes_seq is null);

      create table discussions.followed_thread (
        thread_id uuid not null references discussions.thread on delete cascade,
        tag bytea primary key check (octet_length(tag) = 16)
      );
      create index followed_thread_thread on discussions.followed_thread (thread_id);

      create table discussions.kept_post (
        post_id uuid not null references discussions.post on delete cascade,
        tag bytea primary key check (octet_length(tag) = 16)
      );
      create index kept_post_post on discussions.kept_post (post_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table discussions.kept_post;
      drop table discussions.followed_thread;
      alter table discussions.post drop column quotes_seq;
    `);
  }
}
