import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';
import { ArticleSource } from '../article.type.js';
import type { Illustration } from '../published.js';
import { Lack } from './content.rules.js';
import { RevisionAction } from './editing.policy.js';

export enum RevisionStanding {
  DRAFT = 'draft',
  SUBMITTED = 'submitted',
  APPROVED = 'approved',
  PUBLISHED = 'published',
  REPLACED = 'replaced',
  WITHDRAWN = 'withdrawn',
}
registerEnumType(RevisionStanding, { name: 'RevisionState', description: 'Where a revision stands.' });

export enum RevisionOrigin {
  STARTING = 'starting',
  FILE = 'file',
  CURATOR = 'curator',
}
registerEnumType(RevisionOrigin, { name: 'RevisionOrigin', description: 'Where a revision came from.' });
registerEnumType(RevisionAction, { name: 'RevisionAction', description: 'Something you may do with a revision now.' });
registerEnumType(Lack, { name: 'Lack', description: 'Something that a text still needs before it can be reviewed.' });

@ObjectType({ description: 'Something that is missing, and where.' })
export class MissingPart {
  @Field(() => Lack, { description: 'What it is.' })
  what: Lack;

  @Field({ description: 'The heading, words or number it is about; empty for the whole text.' })
  place: string;
}

@ObjectType({ description: "A clinician's approval of one wording." })
export class RevisionReview {
  @Field(() => Id, { description: 'The approval.' })
  id: string;

  @Field({ description: 'The name they gave for readers.' })
  reviewedBy: string;

  @Field({ description: 'When, "YYYY-MM-DD".' })
  reviewedOn: string;

  @Field({ description: 'Until when it is good, "YYYY-MM-DD".' })
  nextReviewOn: string;
}

@ObjectType({ description: 'A picture of a text, behind a cover, and the words that stand before it.' })
export class RevisionIllustration implements Illustration {
  @Field(() => Id, { description: 'The picture.' })
  id: string;

  @Field({ description: 'The heading of the section that it ends; empty for the end of the text.' })
  section: string;

  @Field({ description: 'What can be seen in it. Readers see this before they open it.' })
  description: string;

  @Field({ description: 'What it explains, in Markdown; "[n]" refers to a source.' })
  explanation: string;

  @Field(() => [ContentNote], { description: 'What it holds that may hurt.' })
  notes: ContentNote[];
}

@ObjectType({ description: 'One wording of a work. Once handed in it never changes.' })
export class LibraryRevision {
  @Field(() => Id, { description: 'The revision.' })
  id: string;

  @Field(() => Id, { description: 'The work.' })
  workId: string;

  @Field(() => Int, { description: 'Its number, from 1.' })
  n: number;

  @Field(() => RevisionStanding, { description: 'Where it stands.' })
  state: string;

  @Field(() => RevisionOrigin, { description: 'Where it came from.' })
  origin: string;

  @Field(() => Int, { description: 'Counts changes; name the one you saw when you change it.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'The display name of its author; null without one.' })
  authorName: string | null;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'What it is about, in a sentence.' })
  summary: string;

  @Field({ description: 'Its text, in Markdown; "[n]" refers to a source.' })
  body: string;

  @Field(() => String, { nullable: true, description: 'Of a myth, how true it is; of a figure, the figure.' })
  verdict: string | null;

  @Field(() => [ContentNote], { description: 'What it holds that may hurt.' })
  notes: ContentNote[];

  @Field(() => [String], { description: 'The headings of the sections that open only when the reader asks.' })
  coveredSections: string[];

  @Field(() => [ContentNote], { description: 'What is beneath the covers.' })
  coveredNotes: ContentNote[];

  @Field(() => [String], { description: 'The identifiers of the reviewed facts behind the text.' })
  facts: string[];

  @Field(() => [ArticleSource], { description: 'Where its statements were read.' })
  sources: ArticleSource[];

  @Field(() => [RevisionIllustration], { description: 'Its pictures, each behind a cover.' })
  pictures: RevisionIllustration[];

  @Field(() => String, { nullable: true, description: 'What a clinician said when they sent it back.' })
  returnedWords: string | null;

  @Field(() => Date, { description: 'When it was begun, to the minute.' })
  begunAt: Date;

  @Field(() => String, { nullable: true, description: 'When readers first saw it, "YYYY-MM-DD".' })
  publishedOn: string | null;

  @Field(() => String, { nullable: true, description: 'When it was replaced or withdrawn, "YYYY-MM-DD".' })
  replacedOn: string | null;
}
