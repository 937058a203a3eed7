import { Field, ObjectType } from '@nestjs/graphql';

/**
 * Safety: these three fields are all that anybody, moderators included, can learn of an author. There is no id here,
 * and no path from here to an account; a structure test walks the schema to see that it stays so.
 */
@ObjectType({ description: 'Whoever wrote something, as everybody sees them.' })
export class Author {
  @Field({ description: 'The display name, or the pseudonym this voice has here and nowhere else.' })
  name: string;

  @Field({ description: 'Whether the name is a pseudonym.' })
  isAnonymous: boolean;

  @Field({ description: 'Whether it was you; only you see this.' })
  isYou: boolean;
}
