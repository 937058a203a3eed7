import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContentNote } from '../../readers/index.js';
import type { Illustration, RevisionContent, Source } from '../published.js';

export type RevisionState = 'draft' | 'submitted' | 'approved' | 'published' | 'replaced' | 'withdrawn';

/** Where a revision came from: with the software, from a file, or from a curator at their desk. */
export type Origin = 'starting' | 'file' | 'curator';

/** One wording of a work. Once handed in it never changes again; the database refuses it too. */
@Entity({ schema: 'library', name: 'revision' })
export class RevisionRow implements RevisionContent {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'work_id' })
  workId: string;

  @Column('integer')
  n: number;

  @Column('text')
  state: RevisionState;

  @Column('text')
  origin: Origin;

  /** Counts changes, so that two people do not write over each other. */
  @Column('integer')
  version: number;

  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('text')
  body: string;

  @Column('text', { nullable: true })
  verdict: string | null;

  @Column('text', { array: true })
  notes: ContentNote[];

  @Column('text', { name: 'covered_sections', array: true })
  coveredSections: string[];

  @Column('text', { name: 'covered_notes', array: true })
  coveredNotes: ContentNote[];

  @Column('text', { array: true })
  facts: string[];

  @Column('jsonb')
  sources: Source[];

  @Column('jsonb')
  pictures: Illustration[];

  /** SHA-256 of all that it says. */
  @Column('bytea', { name: 'content_hash' })
  contentHash: Buffer;

  /** The curator who wrote it; null for what came with the software or from a file, and once they left. */
  @Column('uuid', { name: 'author_id', nullable: true })
  authorId: string | null;

  @Column('boolean', { name: 'author_left' })
  authorLeft: boolean;

  /** Made by the database: what an approval is compared with, so that nobody approves their own words. */
  @Column({ type: 'text', name: 'author_key', insert: false, update: false })
  authorKey: string;

  /** What a clinician said when they sent it back. */
  @Column('text', { name: 'returned_words', nullable: true })
  returnedWords: string | null;

  @Column('timestamptz', { name: 'begun_at' })
  begunAt: Date;

  @Column('date', { name: 'published_on', nullable: true })
  publishedOn: string | null;

  /** When it was replaced or withdrawn. */
  @Column('date', { name: 'replaced_on', nullable: true })
  replacedOn: string | null;

  @Column('uuid', { name: 'client_id', nullable: true })
  clientId: string | null;
}
