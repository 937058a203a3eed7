import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';
import { WouldHelp } from './thread.type.js';

@InputType({ description: 'A new conversation.' })
export class OpenThreadInput {
  @Field(() => Id, { description: 'Made by the client; the same id with the same content is the same thread.' })
  clientId: string;

  @Field(() => Id, { description: 'The group.' })
  groupId: string;

  @Field({ description: 'A title, at most 120 characters.' })
  title: string;

  @Field({ description: 'The words, in small Markdown, at most 10,000 characters.' })
  body: string;

  @Field(() => WouldHelp, { description: 'What would help.' })
  wanted: WouldHelp;

  @Field({ description: "Whether to write under a pseudonym of this thread instead of one's display name." })
  anonymous: boolean;

  @Field(() => [ContentNote], { nullable: true, description: 'What readers may want to meet prepared.' })
  notes?: ContentNote[] | null;
}
