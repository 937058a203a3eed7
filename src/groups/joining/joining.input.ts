import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';

@InputType({ description: 'Joining a group.' })
export class JoinGroupInput {
  @Field(() => Id, { description: 'The group.' })
  groupId: string;

  @Field({ description: 'Whether the house rules were read; without it nobody joins.' })
  rulesRead: boolean;
}

@InputType({ description: 'Asking to join a group.' })
export class AskToJoinInput {
  @Field(() => Id, { description: 'The group.' })
  groupId: string;

  @Field(() => String, {
    nullable: true,
    description: 'An answer to its question, up to 2,000 characters; only those who answer requests can read it.',
  })
  answer?: string | null;
}

@InputType({ description: 'An answer to somebody who asks to join.' })
export class AnswerJoinRequestInput {
  @Field(() => Id, { description: 'The request.' })
  requestId: string;

  @Field({ description: 'Whether they may join.' })
  approve: boolean;
}

@InputType({ description: 'A new invite.' })
export class CreateInviteInput {
  @Field(() => Id, { description: 'The group it leads into.' })
  groupId: string;

  @Field(() => Id, { description: 'Made by the client, the same when it sends the request again.' })
  clientId: string;
}
