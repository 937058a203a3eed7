import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CrisisTellsDuty implements MigrationInterface {
  name = 'CrisisTellsDuty1795473600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table crisis.duty (
        id uuid primary key,
        account_id uuid not null references identity.account on delete cascade,
        group_id uuid,
        planned boolean not null,
        from_at timestamptz not null,
        until_at timestamptz not null,
        client_id uuid unique,
        -- Safety: nobody stays "here" because they forgot to say that they left.
        constraint duty_ends check (until_at > from_at and until_at <= from_at + interval '12 hours'),
        constraint duty_plan_has_client_id check (planned = (client_id is not null))
      );
      create unique index duty_presence on crisis.duty (account_id, group_id) nulls not distinct where not planned;
      create index duty_until on crisis.duty (until_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table crisis.duty');
  }
}
