import type { ContentNote } from '../readers/index.js';

export type WorkKind = 'article' | 'myth' | 'figure';

/** Where a statement was read; `[n]` in the text refers to it. */
export interface Source {
  n: number;
  organisation: string;
  title: string;
  url: string;
  /** The edition or the year, where it matters which. */
  edition?: string | null;
}

/** What a revision says: the words that a clinician approves, and nothing else. */
export interface RevisionContent {
  title: string;
  summary: string;
  /** Markdown. */
  body: string;
  /** Of a myth, how true it is; of a figure, the figure itself; null for articles. */
  verdict: string | null;
  notes: ContentNote[];
  /** The headings of the sections that open only when the reader asks. */
  coveredSections: string[];
  /** What is beneath the covers. */
  coveredNotes: ContentNote[];
  /** The identifiers of the reviewed facts behind the text. */
  facts: string[];
  sources: Source[];
}

/** What is published at an address: the words of one revision, and who approved exactly those. */
export interface PublishedWork extends RevisionContent {
  /** The work, whatever its revision. */
  id: string;
  kind: WorkKind;
  slug: string;
  /** The language it is written in, "en" or "pt-BR". */
  locale: string;
  translationOf: string | null;
  revisionId: string;
  /** The number of the revision, from 1. */
  n: number;
  /** "YYYY-MM-DD" */
  publishedOn: string;
  /** The clinician who approved this text, by the name they gave for it; null when nobody has. */
  reviewedBy: string | null;
  reviewedOn: string | null;
  nextReviewOn: string | null;
}
