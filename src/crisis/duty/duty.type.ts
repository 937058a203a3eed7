import { Field, ObjectType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';

@ObjectType({ description: 'Whether somebody of the team is here. Never who, and never how many.' })
export class Duty {
  @Field({ description: 'Whether somebody has said that they are here now.' })
  isHere: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'The hour from which somebody plans to be here; null while somebody is, and when nobody has planned.',
  })
  nextHour: Date | null;
}

@ObjectType({ description: 'A time for which somebody of the team said that they are here, or plan to be.' })
export class DutySpan {
  @Field(() => Id, { description: 'The span.' })
  id: string;

  @Field(() => Id, { nullable: true, description: 'The group it is for; null for everywhere.' })
  groupId: string | null;

  @Field({ description: 'Whether it was put down beforehand. A plan counts as nobody being here.' })
  planned: boolean;

  @Field(() => Date, { description: 'From, to the minute.' })
  from: Date;

  @Field(() => Date, { description: 'Until, to the minute.' })
  until: Date;

  @Field(() => String, { nullable: true, description: 'The display name of whose it is; null until they chose one.' })
  staffName: string | null;

  @Field({ description: 'Whether it is yours.' })
  isYours: boolean;
}
