import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';

@ObjectType({ description: 'A post of your own, named or anonymous.' })
export class OwnPost {
  @Field(() => Id, { description: 'Its id.' })
  id: string;

  @Field(() => Id, { description: 'The thread it stands in.' })
  threadId: string;

  @Field(() => Id, { description: 'The group of its thread.' })
  groupId: string;

  @Field(() => Int, { description: 'Its position in the thread.' })
  seq: number;

  @Field(() => String, { nullable: true, description: "The thread's title, when the post opened it." })
  title: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The words as typed; null once they were taken back or removed.',
  })
  body: string | null;

  @Field(() => [ContentNote], { description: 'Its content notes.' })
  notes: ContentNote[];

  @Field({ description: 'When it was written, to the hour.' })
  writtenHour: Date;
}

@ObjectType({ description: 'A page of your own posts, newest first.' })
export class OwnPostConnection extends connectionType('OwnPost', () => OwnPost) {}
