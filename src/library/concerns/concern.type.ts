import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';

@ObjectType({ description: 'What a reader found unclear or wrong. Nothing is known of the reader.' })
export class LibraryConcern {
  @Field(() => Id, { description: 'The note.' })
  id: string;

  @Field(() => Id, { description: 'The work it is about.' })
  workId: string;

  @Field(() => Id, { description: 'The wording they read.' })
  revisionId: string;

  @Field({ description: 'What the work was called then.' })
  title: string;

  @Field({ description: 'Whether readers still see that wording.' })
  isCurrent: boolean;

  @Field({ description: 'The heading it is about; empty for the whole page.' })
  section: string;

  @Field({ description: 'What they wrote.' })
  words: string;

  @Field({ description: 'When it came, "YYYY-MM-DD".' })
  receivedOn: string;

  @Field(() => String, { nullable: true, description: 'What was done about it; null while it is open.' })
  answer: string | null;

  @Field(() => String, { nullable: true, description: 'The display name of who answered.' })
  answererName: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered, to the minute.' })
  answeredAt: Date | null;
}

@ObjectType({ description: 'A page of notes of readers.' })
export class LibraryConcernConnection extends connectionType('LibraryConcern', () => LibraryConcern) {}
