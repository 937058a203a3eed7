import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What waits at the desk of the library, in numbers of things.' })
export class LibraryCareWaiting {
  @Field(() => Int, { description: 'Helplines that readers see, last looked up more than 180 days ago.' })
  overdueHelplines: number;

  @Field(() => Int, { description: 'Helplines that are hidden until somebody has tried them.' })
  untriedHelplines: number;

  @Field(() => Int, { description: 'Published texts that left the shelves, because their review is long overdue.' })
  longOverdueTexts: number;
}
