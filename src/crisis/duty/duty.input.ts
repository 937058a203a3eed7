import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';

@InputType({ description: 'A time you plan to be here.' })
export class PlanDutyInput {
  @Field(() => Id, { description: 'An id of your own, so that a repeat plans it once.' })
  clientId: string;

  @Field(() => Id, { nullable: true, description: 'The group; left out for everywhere.' })
  groupId?: string | null;

  @Field({ description: 'From: an instant in UTC, "2026-03-04T20:00Z", at most 28 days ahead.' })
  from: string;

  @Field({ description: 'Until: an instant in UTC, at most 12 hours after it.' })
  until: string;
}
