import { Field, InputType, Int } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';

@InputType({ description: 'A new entry of your journal.' })
export class WriteJournalEntryInput {
  @Field(() => Id, { description: 'A fresh random id; the same id again is the same entry.' })
  clientId: string;

  @Field({ description: 'The day it is where you are, "YYYY-MM-DD".' })
  on: string;

  @Field({ description: 'What you write, at most 20,000 characters.' })
  text: string;

  @Field(() => Int, { nullable: true, description: 'Where it stood, when you put a deleted entry back.' })
  slot?: number | null;
}

@InputType({ description: 'Other words for an entry of your journal.' })
export class EditJournalEntryInput {
  @Field(() => Int, { description: 'Where the entry stands.' })
  slot: number;

  @Field({ description: 'The version you read.' })
  version: string;

  @Field({ description: 'What stands there from now on, at most 20,000 characters.' })
  text: string;
}
