import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Author } from '../../authorship/index.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { Showing } from '../../readers/index.js';

@ObjectType({ description: 'An earlier post that a post speaks of, as you may see it now.' })
export class Quote {
  @Field(() => Id, { description: 'The quoted post.' })
  postId: string;

  @Field(() => Int, { description: 'Its position in the thread.' })
  seq: number;

  @Field(() => Author, {
    nullable: true,
    description: 'Who wrote it; null once its words are gone, and for a voice you do not want to meet.',
  })
  author: Author | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it begins, as plain text of at most 240 characters; null unless it is shown to you.',
  })
  excerpt: string | null;

  @Field(() => Showing, { description: 'Shown, covered until opened, or left out, by your choices.' })
  showing: Showing;
}
