import type { MigrationInterface, QueryRunner } from 'typeorm';

export class GroupsGatherMembers implements MigrationInterface {
  name = 'GroupsGatherMembers1795341000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema groups;

      create table groups.support_group (
        id uuid primary key,
        slug text not null unique,
        name text not null,
        purpose text not null,
        joining text not null check (joining in ('open', 'request', 'invite', 'secret')),
        question text,
        rules text[] not null,
        position integer not null,
        activity integer not null,
        read_only boolean not null,
        dedupe bytea unique check (octet_length(dedupe) = 16),
        dedupe_body bytea check (octet_length(dedupe_body) = 16),
        dedupe_on date
      );

      create table groups.membership (
        group_id uuid not null references groups.support_group on delete cascade,
        tag bytea primary key check (octet_length(tag) = 16)
      );
      create index membership_group on groups.membership (group_id);

      create table groups.join_request (
        id uuid primary key,
        group_id uuid not null references groups.support_group on delete cascade,
        tag bytea not null unique check (octet_length(tag) = 16),
        kid smallint,
        sealed_answer bytea,
        state text not null check (state in ('waiting', 'approved', 'declined')),
        check ((kid is null) = (sealed_answer is null))
      );
      create index join_request_waiting on groups.join_request (group_id) where state = 'waiting';

      create table groups.invite (
        id uuid primary key,
        group_id uuid not null references groups.support_group on delete cascade,
        code_hash bytea not null unique check (octet_length(code_hash) = 32),
        expires_on date not null,
        used boolean not null
      );

      create table groups.pin (
        group_id uuid not null references groups.support_group on delete cascade,
        position integer not null,
        kind text not null check (kind in ('helplines', 'article', 'thread')),
        target_id uuid,
        primary key (group_id, position),
        unique nulls not distinct (group_id, kind, target_id),
        check ((kind = 'helplines') = (target_id is null))
      );

      create table groups.exclusion (
        group_id uuid not null references groups.support_group on delete cascade,
        account_id uuid not null references identity.account on delete cascade,
        until_on date not null,
        primary key (group_id, account_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema groups cascade');
  }
}
