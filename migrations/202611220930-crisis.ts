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
        kind text not null check (kind in ('emergency', 'suicide-crisis', 'domestic-abuse', 'pregnancy-loss',
          'perinatal-mental-health', 'medical-advice')),
        phone text,
        sms text,
        sms_word text,
        chat_url text,
        website text,
        hours text,
        always_open boolean not null,
        opening jsonb,
        languages text[] not null,
        notes text,
        source text,
        checked_on date not null,
        number_read boolean not null,
        verified_by uuid,
        shown boolean not null,
        position integer not null,
        unique (country, kind, name),
        check (sms_word is null or sms is not null)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema crisis cascade');
  }
}
