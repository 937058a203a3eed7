import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CrisisVerifiesHelplines implements MigrationInterface {
  name = 'CrisisVerifiesHelplines1795431600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table crisis.helpline
        add column verified_on date,
        add column verified_how text check (verified_how in ('rang', 'read')),
        add column version integer not null default 1,
        add column client_id uuid unique,
        add constraint helpline_verified_somehow check ((verified_on is null) = (verified_how is null)),
        add constraint helpline_verified_once check (verified_by is null or verified_on is not null),
        -- Safety: a number that nobody read at its source is shown only where a country would have none.
        add constraint helpline_shown_when_read check (number_read or not shown or kind = 'emergency');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table crisis.helpline
        drop constraint helpline_verified_somehow, drop constraint helpline_verified_once,
        drop constraint helpline_shown_when_read,
        drop column verified_on, drop column verified_how, drop column version, drop column client_id;
    `);
  }
}
