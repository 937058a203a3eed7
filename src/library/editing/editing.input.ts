import { Field, InputType, Int } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';
import type { Illustration, Source, WorkKind } from '../published.js';
import { LibraryKind } from './library-work.type.js';

@InputType({ description: 'Something new for the library.' })
export class BeginWorkInput {
  @Field(() => Id, { description: 'A random id of this work, made by the client.' })
  clientId: string;

  @Field(() => LibraryKind, { description: 'What it is.' })
  kind: WorkKind;

  @Field({ description: 'Its place in addresses: small letters, digits and hyphens.' })
  slug: string;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'The language it is written in: "en" or "pt-BR".' })
  locale: string;

  @Field(() => Id, { nullable: true, description: 'The work it is a translation of.' })
  translationOf?: string | null;
}

@InputType({ description: 'Another wording of a work.' })
export class BeginRevisionInput {
  @Field(() => Id, { description: 'A random id of this revision, made by the client.' })
  clientId: string;

  @Field(() => Id, { description: 'The work.' })
  workId: string;

  @Field(() => Id, { nullable: true, description: 'The revision whose words it begins with; the newest if left out.' })
  from?: string | null;
}

@InputType({ description: 'Where a statement was read.' })
export class SourceInput implements Source {
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

@InputType({ description: 'A picture of a text, and the words that stand before it.' })
export class IllustrationInput implements Illustration {
  @Field(() => Id, { description: 'The picture, as it was received.' })
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

@InputType({ description: 'What a draft says now, finished or not.' })
export class SaveRevisionInput {
  @Field(() => Id, { description: 'The draft.' })
  revisionId: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  version: number;

  @Field({ description: 'What it is called.' })
  title: string;

  @Field({ description: 'What it is about, in a sentence.' })
  summary: string;

  @Field({ description: 'Its text, in Markdown; "[n]" refers to a source.' })
  body: string;

  @Field(() => String, { nullable: true, description: 'Of a myth, how true it is; of a figure, the figure.' })
  verdict?: string | null;

  @Field(() => [ContentNote], { description: 'What it holds that may hurt.' })
  notes: ContentNote[];

  @Field(() => [String], { description: 'The headings of the sections that open only when the reader asks.' })
  coveredSections: string[];

  @Field(() => [ContentNote], { description: 'What is beneath the covers.' })
  coveredNotes: ContentNote[];

  @Field(() => [String], { description: 'The identifiers of the reviewed facts behind the text.' })
  facts: string[];

  @Field(() => [SourceInput], { description: 'Where its statements were read.' })
  sources: SourceInput[];

  @Field(() => [IllustrationInput], { nullable: true, description: 'Its pictures; as they were if left out.' })
  pictures?: IllustrationInput[] | null;
}
