import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VaultHoldsSecrets implements MigrationInterface {
  name = 'VaultHoldsSecrets1795338000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema vault;

      create table vault.wrap (
        id uuid primary key,
        account_id uuid not null,
        kind text not null check (kind in ('passphrase', 'recovery-code', 'cut-ties')),
        lookup bytea unique check (octet_length(lookup) = 16),
        kid smallint,
        sealed bytea not null,
        check ((kind = 'recovery-code') = (lookup is not null)),
        check ((kind = 'passphrase') = (kid is not null))
      );
      create index wrap_account on vault.wrap (account_id);
      create unique index wrap_one_cut on vault.wrap (account_id) where kind = 'cut-ties';
      create unique index wrap_one_passphrase on vault.wrap (account_id) where kind = 'passphrase';

      create table vault.private_item (
        tag bytea primary key check (octet_length(tag) = 16),
        sealed bytea not null
      );

      create table vault.canary (
        kid smallint primary key,
        answer bytea not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema vault cascade');
  }
}
