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

/** An illustration: behind a cover, with the words that stand in front of it. */
export interface Illustration {
  /** The picture. */
  id: string;
  /** The heading of the section it ends; empty for the end of the text. */
  section: string;
  /** What can be seen in it, for whoever decides whether to open it, and for whoever cannot see it. */
  description: string;
  /** What it explains, in Markdown; `[n]` refers to a source. */
  explanation: string;
  /** What it holds that may hurt. */
  notes: ContentNote[];
}

/** What a revision says: the words and pictures that a clinician approves, and nothing else. */
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
  pictures: Illustration[];
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
