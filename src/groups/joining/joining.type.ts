import { Field, ObjectType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';

@ObjectType({ description: 'Somebody asks to join. Nothing says who, or since when.' })
export class JoinRequest {
  @Field(() => Id, { description: 'Its id.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'What they wrote; null when they wrote nothing.' })
  answer: string | null;
}

@ObjectType({ description: 'A way into a group for one person.' })
export class Invite {
  @Field({ description: 'The code to pass on. It is shown this once.' })
  code: string;

  @Field({ description: 'The last date it works, "YYYY-MM-DD".' })
  expiresOn: string;
}
