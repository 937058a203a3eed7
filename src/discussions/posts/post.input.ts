import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';

@InputType({ description: 'A reply.' })
export class WritePostInput {
  @Field(() => Id, { description: 'Made by the client; the same id with the same content is the same reply.' })
  clientId: string;

  @Field(() => Id, { description: 'The thread.' })
  threadId: string;

  @Field({ description: 'The words, in small Markdown, at most 10,000 characters.' })
  body: string;

  @Field({ description: "Whether to write under this thread's pseudonym instead of one's display name." })
  anonymous: boolean;

  @Field(() => [ContentNote], { nullable: true, description: 'What readers may want to meet prepared.' })
  notes?: ContentNote[] | null;

  @Field(() => Id, { nullable: true, description: 'A post of the same thread that it quotes.' })
  quotes?: string | null;
}

@InputType({ description: "Other words for a post of one's own." })
export class EditPostInput {
  @Field(() => Id, { description: 'The post.' })
  postId: string;

  @Field({ description: 'The words, in small Markdown, at most 10,000 characters.' })
  body: string;

  @Field(() => [ContentNote], { description: 'What readers may want to meet prepared.' })
  notes: ContentNote[];
}
