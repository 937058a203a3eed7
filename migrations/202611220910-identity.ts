import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IdentityHoldsAccounts implements MigrationInterface {
  name = 'IdentityHoldsAccounts1795338600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;

      create table identity.account (
        id uuid primary key,
        login_tag bytea not null unique check (octet_length(login_tag) = 32),
        login_kid smallint not null,
        passphrase_salt bytea not null,
        passphrase_check bytea not null,
        passphrase_kid smallint not null,
        display_name text,
        name_key text constraint account_name_key unique,
        joined_month date not null,
        ties_cut_on date,
        check ((display_name is null) = (name_key is null))
      );

      create table identity.session (
        token_hash bytea primary key check (octet_length(token_hash) = 32),
        account_id uuid not null references identity.account on delete cascade,
        kid smallint not null,
        sealed_secret bytea not null,
        expires_on date not null
      );
      create index session_account on identity.session (account_id);
      create index session_expiry on identity.session (expires_on);

      create table identity.staff_role (
        id uuid primary key,
        account_id uuid not null references identity.account on delete cascade,
        group_id uuid,
        role text not null check (role in ('steward', 'moderator', 'host', 'clinician', 'operator')),
        unique nulls not distinct (account_id, group_id, role)
      );

      create table identity.appointment (
        id uuid primary key,
        link_hash bytea not null unique check (octet_length(link_hash) = 32),
        group_id uuid,
        role text not null check (role in ('steward', 'moderator', 'host', 'clinician', 'operator')),
        expires_on date not null,
        used boolean not null,
        dedupe bytea unique check (octet_length(dedupe) = 16)
      );

      -- The one thing other domains may read of an account: the name it chose to show.
      create view identity.byline as select id as account_id, display_name from identity.account;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema identity cascade');
  }
}
