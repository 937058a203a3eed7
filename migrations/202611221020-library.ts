import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LibraryHoldsArticles implements MigrationInterface {
  name = 'LibraryHoldsArticles1795342800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema library;

      create table library.article (
        id uuid primary key,
        slug text not null unique,
        title text not null,
        summary text not null,
        body text not null,
        notes text[] not null,
        covered_sections text[] not null,
        covered_notes text[] not null,
        facts text[] not null,
        sources jsonb not null,
        reviewed_by text,
        reviewed_on date,
        next_review_on date,
        check ((covered_sections = '{}') = (covered_notes = '{}')),
        check ((reviewed_on is null) = (next_review_on is null)),
        check ((reviewed_on is null) = (reviewed_by is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema library cascade');
  }
}
