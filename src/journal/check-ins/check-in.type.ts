import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { SupportOffer } from '../../crisis/index.js';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';

@ObjectType({ description: 'How you were, in words. Only you can read it.' })
export class CheckIn {
  @Field(() => Int, { description: 'Where it stands: what to say to `deleteCheckIn`.' })
  slot: number;

  @Field({ description: 'Say it when you delete it.' })
  version: string;

  @Field({ description: 'The day, as your device had it, "YYYY-MM-DD".' })
  on: string;

  @Field(() => [String], { description: 'The words you chose, or your own.' })
  words: string[];

  @Field({ description: 'What you added; empty for nothing.' })
  note: string;
}

@ObjectType({ description: 'A page of how you were, newest first.' })
export class CheckInConnection extends connectionType('CheckIn', () => CheckIn) {}

@ObjectType({ description: 'What became of a check-in.' })
export class CheckInPayload {
  @Field(() => CheckIn, { description: 'As it stands.' })
  checkIn: CheckIn;

  @Field(() => SupportOffer, { nullable: true, description: 'Help to offer, for you alone; it is kept nowhere.' })
  supportOffer: SupportOffer | null;
}

@InputType({ description: 'How you are, in words.' })
export class WriteCheckInInput {
  @Field(() => Id, { description: 'A fresh random id; the same id again is the same check-in.' })
  clientId: string;

  @Field({ description: 'The day it is where you are, "YYYY-MM-DD".' })
  on: string;

  @Field(() => [String], { description: 'Up to eight words of at most 40 characters; none when the note says it.' })
  words: string[];

  @Field({ description: 'What you want to add, at most 1,000 characters; empty for nothing.' })
  note: string;

  @Field(() => Int, { nullable: true, description: 'Where it stood, when you put a deleted one back.' })
  slot?: number | null;
}
