import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { SupportOffer } from '../../crisis/index.js';
import { Id } from '../../kernel/graphql/scalars.js';

@ObjectType({ description: 'Words of your page of remembrance. Only you can read them.' })
export class Remembrance {
  @Field(() => Int, { description: 'Where they stand: what to say when you change or delete them.' })
  slot: number;

  @Field({ description: 'Say it when you change or delete them.' })
  version: string;

  @Field({ description: 'A name or a title; empty for none.' })
  name: string;

  @Field({ description: 'The words.' })
  text: string;
}

@ObjectType({ description: 'What became of words of remembrance.' })
export class RemembrancePayload {
  @Field(() => Remembrance, { description: 'As they stand.' })
  remembrance: Remembrance;

  @Field(() => SupportOffer, { nullable: true, description: 'Help to offer, for you alone; it is kept nowhere.' })
  supportOffer: SupportOffer | null;
}

@InputType({ description: 'New words of remembrance.' })
export class WriteRemembranceInput {
  @Field(() => Id, { description: 'A fresh random id; the same id again is the same words.' })
  clientId: string;

  @Field({ description: 'A name or a title, at most 120 characters; empty for none.' })
  name: string;

  @Field({ description: 'What you write, at most 10,000 characters.' })
  text: string;

  @Field(() => Int, { nullable: true, description: 'Where they stood, when you put deleted words back.' })
  slot?: number | null;
}

@InputType({ description: 'Other words of remembrance.' })
export class EditRemembranceInput {
  @Field(() => Int, { description: 'Where they stand.' })
  slot: number;

  @Field({ description: 'The version you read.' })
  version: string;

  @Field({ description: 'A name or a title, at most 120 characters; empty for none.' })
  name: string;

  @Field({ description: 'What stands there from now on, at most 10,000 characters.' })
  text: string;
}
