import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DiscussionsPutBack implements MigrationInterface {
  name = 'DiscussionsPutBack1795426200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table discussions.taken_back (
        post_id uuid primary key references discussions.post on delete cascade,
        -- To the author alone; the key is not here while they are away.
        sealed bytea not null,
        keep_until date not null
      );
      create index taken_back_age on discussions.taken_back (keep_until);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table discussions.taken_back');
  }
}
