import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MediaHoldsPictures implements MigrationInterface {
  name = 'MediaHoldsPictures1795435200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema media;

      create table media.picture (
        id uuid primary key,
        large bytea not null,
        small bytea not null,
        width integer not null check (width between 1 and 2048),
        height integer not null check (height between 1 and 2048),
        received_hour timestamptz not null
      );
      -- They are packed already.
      alter table media.picture alter large set storage external, alter small set storage external;

      -- What is approved together with a text is its id, so another picture has another id.
      create function media.refuse_other_picture() returns trigger language plpgsql as $$
      begin
        raise exception 'a picture stays as it is: send another one';
      end $$;
      create trigger picture_stays before update on media.picture
        for each row execute function media.refuse_other_picture();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema media cascade');
  }
}
