import { Field, InputType, Int } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';

@InputType({ description: 'Your word as a clinician that exactly this wording is right, until a day.' })
export class ApproveRevisionInput {
  @Field(() => Id, { description: 'A random id of this approval, made by the client.' })
  clientId: string;

  @Field(() => Id, { description: 'The revision.' })
  revisionId: string;

  @Field(() => Int, { description: 'The version that you read.' })
  version: number;

  @Field({ description: 'Your name as readers will see it, with your profession.' })
  reviewedBy: string;

  @Field({ description: 'When it has to be reviewed again, "YYYY-MM-DD", within three years.' })
  nextReviewOn: string;
}
