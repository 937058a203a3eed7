import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A revision may have pictures, which a clinician approves with its words. */
export class LibraryShowsPictures implements MigrationInterface {
  name = 'LibraryShowsPictures1795435800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table library.revision add pictures jsonb not null default '[]' check (jsonb_typeof(pictures) = 'array');
      alter table library.revision alter pictures drop default;
      -- What comes with the software, or from a file, has words alone.
      alter table library.revision add constraint revision_pictures_of_curators
        check (pictures = '[]' or origin <> 'starting');

      create function library.refuse_other_pictures() returns trigger language plpgsql as $$
      begin
        raise exception 'what was handed in stays as it is: begin another revision';
      end $$;
      create trigger revision_pictures_stay before update on library.revision
        for each row when (old.state <> 'draft' and old.pictures is distinct from new.pictures)
        execute function library.refuse_other_pictures();

      create function library.refuse_unapproved_pictures() returns trigger language plpgsql as $$
      begin
        if not exists (
          select 1 from library.approval where revision_id = new.id and content_hash = new.content_hash
        ) then
          raise exception 'no clinician has approved these pictures';
        end if;
        return new;
      end $$;
      create trigger revision_pictures_approved before insert or update on library.revision
        for each row when (new.state = 'published' and new.pictures <> '[]')
        execute function library.refuse_unapproved_pictures();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger revision_pictures_approved on library.revision;
      drop trigger revision_pictures_stay on library.revision;
      drop function library.refuse_unapproved_pictures;
      drop function library.refuse_other_pictures;
      alter table library.revision drop pictures;
    `);
  }
}
