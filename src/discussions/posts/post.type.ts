import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Author } from '../../authorship/index.js';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id, RichText } from '../../kernel/graphql/scalars.js';
import type { Block } from '../../kernel/rich-text.js';
import { ContentNote, Showing } from '../../readers/index.js';
import { Quote } from '../quotes/quote.type.js';
import { Reactions } from '../reactions/reaction.type.js';
import type { PostState } from './post.entity.js';
import { PostAction } from './post.policy.js';

enum PostStateCode {
  STANDING = 'standing',
  DELETED = 'deleted',
  REMOVED = 'removed',
}
registerEnumType(PostStateCode, {
  name: 'PostState',
  description: 'Whether a post stands, was taken back by its author, or was removed by a moderator.',
});
registerEnumType(PostAction, { name: 'PostAction', description: 'What you may do with a post now.' });

@ObjectType({ description: 'One post. Its place stays when its words are gone.' })
export class Post {
  @Field(() => Id, { description: 'Its id.' })
  id: string;

  @Field(() => Id, { description: 'The thread it stands in.' })
  threadId: string;

  @Field(() => Int, { description: 'Its position in the thread; the opening is 1.' })
  seq: number;

  @Field(() => Author, {
    nullable: true,
    description: 'Who wrote it; null on a tombstone and for a voice you do not want to meet.',
  })
  author: Author | null;

  @Field(() => String, { nullable: true, description: "The thread's title, on its opening, when shown." })
  title: string | null;

  @Field(() => RichText, { nullable: true, description: 'The words, when they are shown to you.' })
  body: Block[] | null;

  @Field(() => Quote, { nullable: true, description: 'What it quotes, when its own words are shown to you.' })
  quote: Quote | null;

  @Field(() => [ContentNote], { description: 'What its writer, or a moderator, noted about it.' })
  notes: ContentNote[];

  @Field(() => Showing, { description: 'Shown, covered until opened, or left out, by your choices.' })
  showing: Showing;

  @Field(() => PostStateCode, { description: 'Whether it stands.' })
  state: PostState;

  @Field({ description: 'Whether its words were changed after it was written.' })
  edited: boolean;

  @Field({ description: 'When it was written, to the hour.' })
  writtenHour: Date;

  @Field(() => Reactions, { description: 'Which reactions it has; never how many.' })
  reactions: Reactions;

  @Field({ description: 'Whether you keep it for later; nobody else can tell.' })
  isKept: boolean;

  @Field(() => [PostAction], { description: 'What you may do with it now.' })
  viewerCan: PostAction[];
}

@ObjectType({ description: 'A page of posts.' })
export class PostConnection extends connectionType('Post', () => Post) {}
