import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a statement was read; `[n]` in the text refers to it. */
export interface Source {
  n: number;
  organisation: string;
  title: string;
  url: string;
}

/** An article of the library. */
@Entity({ schema: 'library', name: 'article' })
export class ArticleRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  /** Markdown. */
  @Column('text')
  body: string;

  @Column('text', { array: true })
  notes: string[];

  /** The headings of the sections that open only when the reader asks. */
  @Column('text', { name: 'covered_sections', array: true })
  coveredSections: string[];

  /** What is beneath the covers. */
  @Column('text', { name: 'covered_notes', array: true })
  coveredNotes: string[];

  /** The identifiers of the reviewed facts behind the text. */
  @Column('text', { array: true })
  facts: string[];

  @Column('jsonb')
  sources: Source[];

  /** The clinician who approved this text, by the name they gave for it; null when nobody has. */
  @Column('text', { name: 'reviewed_by', nullable: true })
  reviewedBy: string | null;

  @Column('date', { name: 'reviewed_on', nullable: true })
  reviewedOn: string | null;

  @Column('date', { name: 'next_review_on', nullable: true })
  nextReviewOn: string | null;
}
