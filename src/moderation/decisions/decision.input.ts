import { Field, InputType, Int } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';
import { Action } from './decision.rules.js';

@InputType({ description: 'What to do about the subject of a case.' })
export class DecideCaseInput {
  @Field(() => Id, { nullable: true, description: 'Made by the client: sent twice, it decides once.' })
  clientId?: string | null;

  @Field(() => Id, { description: 'The case.' })
  caseId: string;

  @Field(() => Int, { description: 'The version of the case that you saw.' })
  version: number;

  @Field(() => Action, { description: 'What to do.' })
  action: Action;

  @Field(() => String, { nullable: true, description: 'The rule it rests on; for removing, locking and muting.' })
  rule?: string | null;

  @Field(() => String, { nullable: true, description: 'What to say to its author; a care note needs it.' })
  words?: string | null;

  @Field(() => [ContentNote], { nullable: true, description: 'The content notes to add.' })
  notes?: ContentNote[] | null;

  @Field(() => String, { nullable: true, description: 'The last day of a mute, "YYYY-MM-DD", within 30 days.' })
  untilOn?: string | null;
}

@InputType({ description: 'Which decision to take back.' })
export class ReverseDecisionInput {
  @Field(() => Id, { description: 'The decision.' })
  decisionId: string;

  @Field(() => String, { nullable: true, description: 'What to say to the author.' })
  words?: string | null;
}
