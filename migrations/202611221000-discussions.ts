import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsHoldThreads implements MigrationInterface {
  name = 'DiscussionsHoldThreads1795341600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema discussions;

      create table discussions.thread (
        id uuid primary key,
        group_id uuid not null references groups.support_group on delete cascade,
        scope bytea not null unique check (octet_length(scope) = 16),
        title text,
        wanted text not null check (wanted in ('listening', 'experiences', 'ideas', 'nothing')),
        last_seq integer not null,
        bumped integer not null,
        answered boolean not null,
        locked boolean not null,
        opened_hour timestamptz not null,
        answered_hour timestamptz,
        last_hour timestamptz not null,
        unique (group_id, bumped)
      );
      create index thread_recent on discussions.thread (group_id, last_hour);
      create index thread_waiting on discussions.thread (group_id, bumped) where not answered;

      create table discussions.post (
        id uuid primary key,
        thread_id uuid not null references discussions.thread on delete cascade,
        seq integer not null,
        scope bytea not null check (octet_length(scope) = 16),
        author_id uuid references identity.account,
        author_tag bytea check (octet_length(author_tag) = 16),
        body text,
        nodes jsonb,
        notes text[] not null,
        state text not null check (state in ('standing', 'deleted', 'removed')),
        edited boolean not null,
        written_hour timestamptz not null,
        dedupe bytea unique check (octet_length(dedupe) = 16),
        dedupe_body bytea check (octet_length(dedupe_body) = 16),
        dedupe_on date,
        unique (thread_id, seq),
        check ((author_id is null) <> (author_tag is null)),
        -- A tombstone keeps the place and nothing else.
        check ((state = 'standing') = (body is not null)),
        check ((state = 'standing') = (nodes is not null))
      );
      create index post_author on discussions.post (author_id) where author_id is not null;
      create index post_author_tag on discussions.post (author_tag) where author_tag is not null;
      create index post_dedupe_age on discussions.post (dedupe_on) where dedupe_on is not null;

      create table discussions.reaction (
        post_id uuid not null references discussions.post on delete cascade,
        kind text not null check (kind in ('with-you', 'me-too', 'thank-you', 'holding-you')),
        tag bytea primary key check (octet_length(tag) = 16)
      );
      create index reaction_post on discussions.reaction (post_id, kind);

      create table discussions.read_position (
        thread_id uuid not null references discussions.thread on delete cascade,
        tag bytea primary key check (octet_length(tag) = 16),
        seq integer not null
      );
      create index read_position_thread on discussions.read_position (thread_id);

      create table discussions.draft (
        tag bytea primary key check (octet_length(tag) = 16),
        sealed bytea not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema discussions cascade');
  }
}
