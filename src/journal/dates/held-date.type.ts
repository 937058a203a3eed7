import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';

@ObjectType({ description: 'A date you hold. Only you can see it, on its own page, and nothing is done with it.' })
export class HeldDate {
  @Field(() => Int, { description: 'Where it stands: what to say when you change it or let go of it.' })
  slot: number;

  @Field({ description: 'Say it when you change it or let go of it.' })
  version: string;

  @Field({ description: 'The date, "YYYY-MM-DD".' })
  date: string;

  @Field({ description: 'What it is to you, in your words; empty for nothing.' })
  name: string;
}

@InputType({ description: 'A date to hold.' })
export class HoldDateInput {
  @Field(() => Id, { description: 'A fresh random id; the same id again is the same date.' })
  clientId: string;

  @Field({ description: 'The date, "YYYY-MM-DD".' })
  date: string;

  @Field({ description: 'What it is to you, at most 120 characters; empty for nothing.' })
  name: string;

  @Field(() => Int, { nullable: true, description: 'Where it stood, when you take one back.' })
  slot?: number | null;
}

@InputType({ description: 'Another day or other words for a date you hold.' })
export class ChangeHeldDateInput {
  @Field(() => Int, { description: 'Where it stands.' })
  slot: number;

  @Field({ description: 'The version you read.' })
  version: string;

  @Field({ description: 'The date, "YYYY-MM-DD".' })
  date: string;

  @Field({ description: 'What it is to you, at most 120 characters; empty for nothing.' })
  name: string;
}
