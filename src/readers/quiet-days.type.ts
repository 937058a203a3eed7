import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Days on which nothing is marked as new for you, and no news reaches you. Only you know.' })
export class QuietDays {
  @Field({ description: 'The first of them, "YYYY-MM-DD".' })
  from: string;

  @Field({ description: 'The last of them, "YYYY-MM-DD".' })
  until: string;

  @Field({ description: 'Whether it is one of them now.' })
  isNow: boolean;
}

@InputType({ description: 'Which days are to be quiet.' })
export class SetQuietDaysInput {
  @Field({ description: 'The first of them where you are, "YYYY-MM-DD".' })
  from: string;

  @Field({ description: 'The last of them, "YYYY-MM-DD", at most a year from now.' })
  until: string;

  @Field(() => Int, { description: 'How many minutes the clocks where you are stand ahead of UTC; may be negative.' })
  minutesAhead: number;
}
