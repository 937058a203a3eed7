import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../kernel/graphql/page.type.js';
import { Id, RichText } from '../kernel/graphql/scalars.js';
import type { Block } from '../kernel/rich-text.js';
import { ContentNote } from '../readers/index.js';

@ObjectType({ description: 'Where a statement of an article was read.' })
export class ArticleSource {
  @Field(() => Int, { description: 'Its number; "[n]" in the text refers to it.' })
  n: number;

  @Field({ description: 'Who published it.' })
  organisation: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'Where it is.' })
  url: string;

  @Field(() => String, { nullable: true, description: 'The edition or the year, where it matters which.' })
  edition?: string | null;
}

@ObjectType({ description: 'A part of an article under one heading.' })
export class ArticleSection {
  @Field({ description: 'Its place in the address of the page; empty before the first heading.' })
  anchor: string;

  @Field({ description: 'Its heading.' })
  title: string;

  @Field({ description: 'Whether it opens only when the reader asks.' })
  covered: boolean;

  @Field(() => RichText, { nullable: true, description: 'Its text; null while it is covered.' })
  body: Block[] | null;
}

@ObjectType({ description: 'An article of the library.' })
export class Article {
  @Field(() => Id, { description: 'The article.' })
  id: string;

  @Field({ description: 'Its place in addresses.' })
  slug: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'What it is about, in a sentence.' })
  summary: string;

  @Field(() => [ContentNote], { description: 'What it holds that may hurt.' })
  notes: ContentNote[];

  @Field(() => [ContentNote], { description: 'What its covered sections hold.' })
  coveredNotes: ContentNote[];

  @Field(() => [ArticleSource], { description: 'Where its statements were read.' })
  sources: ArticleSource[];

  @Field(() => String, { nullable: true, description: 'The clinician who approved this text; null when nobody has.' })
  reviewedBy: string | null;

  @Field(() => String, { nullable: true, description: 'When that was, "YYYY-MM-DD".' })
  reviewedOn: string | null;

  @Field(() => String, { nullable: true, description: 'When it has to be reviewed again, "YYYY-MM-DD".' })
  nextReviewOn: string | null;
}

@ObjectType({ description: 'A page of the library.' })
export class ArticleConnection extends connectionType('Article', () => Article) {}
