import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CrisisListsHelplines implements MigrationInterface {
  name = 'CrisisListsHelplines1795339800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema crisis;

      create table crisis.helpline (
        id uuid primary key,
        country text not null check (country ~ '^[A-Z]{2}$'),
        name text not null,
        kind text not null,
        phone text,
        sms text,
        chat_url text,
        website text,
        hours text,
        always_open boolean not null,
        opening jsonb,
        languages text[] not null,
        notes text,
        source text not null,
        checked_on date not null,
        verified_by uuid,
        shown boolean not null,
        position integer not null,
        unique (country, name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema crisis cascade');
  }
}
