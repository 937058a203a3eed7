import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuthorshipNamesVoices implements MigrationInterface {
  name = 'AuthorshipNamesVoices1795339200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema authorship;

      create table authorship.persona (
        scope bytea not null check (octet_length(scope) = 16),
        author_tag bytea not null check (octet_length(author_tag) = 16),
        n smallint not null check (n > 0),
        primary key (scope, author_tag),
        unique (scope, n)
      );

      create table authorship.sanction (
        id uuid primary key,
        scope bytea not null check (octet_length(scope) = 16),
        author_id uuid references identity.account on delete cascade,
        author_tag bytea check (octet_length(author_tag) = 16),
        kind text not null check (kind in ('mute')),
        until_on date not null,
        lifted boolean not null,
        check ((author_id is null) <> (author_tag is null))
      );
      create index sanction_scope on authorship.sanction (scope);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema authorship cascade');
  }
}
