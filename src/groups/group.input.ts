import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../kernel/graphql/scalars.js';
import type { Joining } from './group.entity.js';
import { WayIn } from './group.type.js';

@InputType({ description: 'A new group.' })
export class CreateGroupInput {
  @Field(() => Id, { description: 'Made by the client, the same when it sends the request again.' })
  clientId: string;

  @Field({ description: 'A short name for addresses: small letters, digits and dashes. It never changes.' })
  slug: string;

  @Field({ description: 'Its name, up to 60 characters.' })
  name: string;

  @Field({ description: 'Whom and what it is for, up to 300 characters.' })
  purpose: string;

  @Field(() => WayIn, { description: 'How to become a member.' })
  joining: Joining;

  @Field(() => String, { nullable: true, description: 'What hosts ask before joining, up to 300 characters.' })
  question: string | null;

  @Field(() => [String], { description: 'The house rules: up to 20, each up to 300 characters.' })
  rules: string[];
}

@InputType({ description: 'What to change of a group; what is left out stays.' })
export class UpdateGroupInput {
  @Field(() => Id, { description: 'The group.' })
  groupId: string;

  @Field(() => String, { nullable: true, description: 'Its name, up to 60 characters.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom and what it is for, up to 300 characters.' })
  purpose?: string | null;

  @Field(() => WayIn, { nullable: true, description: 'How to become a member.' })
  joining?: Joining | null;

  @Field(() => String, { nullable: true, description: 'What hosts ask before joining; null takes it away.' })
  question?: string | null;

  @Field(() => [String], { nullable: true, description: 'All house rules: up to 20, each up to 300 characters.' })
  rules?: string[] | null;
}
