import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';

@InputType({ description: "Other words for a message of one's own." })
export class EditMessageInput {
  @Field(() => Id, { description: 'The message.' })
  messageId: string;

  @Field({ description: 'The words, in small Markdown, at most 2,000 characters.' })
  body: string;

  @Field(() => [ContentNote], { description: 'What readers may want to meet prepared.' })
  notes: ContentNote[];
}
