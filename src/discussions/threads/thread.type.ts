import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Author } from '../../authorship/index.js';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote, Showing } from '../../readers/index.js';
import { PostConnection } from '../posts/post.type.js';
import { ThreadAction } from './thread.policy.js';
import type { Wanted } from './thread.entity.js';

export enum WouldHelp {
  LISTENING = 'listening',
  EXPERIENCES = 'experiences',
  IDEAS = 'ideas',
  NOTHING = 'nothing',
}
registerEnumType(WouldHelp, {
  name: 'WouldHelp',
  description: 'What the writer said would help.',
  valuesMap: {
    LISTENING: { description: 'Just to be heard.' },
    EXPERIENCES: { description: 'Similar experiences.' },
    IDEAS: { description: 'Practical ideas.' },
    NOTHING: { description: 'No reply needed.' },
  },
});
registerEnumType(ThreadAction, { name: 'ThreadAction', description: 'What you may do with a thread now.' });

@ObjectType({ description: 'A conversation, as it stands in a list.' })
export class Thread {
  @Field(() => Id, { description: 'Its id.' })
  id: string;

  @Field(() => Id, { description: 'The group it belongs to.' })
  groupId: string;

  @Field(() => String, { nullable: true, description: 'Its title; null while covered, and once its opening is gone.' })
  title: string | null;

  @Field(() => WouldHelp, { description: 'What the writer said would help.' })
  wanted: Wanted;

  @Field(() => Author, { nullable: true, description: 'Who opened it; null for a voice you do not want to meet.' })
  opener: Author | null;

  @Field(() => [ContentNote], { description: 'The content notes of its opening.' })
  notes: ContentNote[];

  @Field(() => Showing, { description: 'How its opening meets you, by your choices.' })
  showing: Showing;

  @Field(() => Int, { description: 'The position of its last post.' })
  lastSeq: number;

  @Field(() => Int, { description: 'How far you have read; 0 for not at all.' })
  readUpTo: number;

  @Field({ description: 'Whether you follow it; nobody else can tell.' })
  isFollowed: boolean;

  @Field({ description: 'Whether it still waits for a first reply.' })
  isWaiting: boolean;

  @Field({ description: 'Whether nobody may write in it now.' })
  isLocked: boolean;

  @Field({ description: 'When it was opened, to the hour.' })
  openedHour: Date;

  @Field(() => [ThreadAction], { description: 'What you may do with it now.' })
  viewerCan: ThreadAction[];
}

@ObjectType({ description: "A page of a group's threads." })
export class ThreadConnection extends connectionType('Thread', () => Thread) {}

@ObjectType({ description: 'A thread, and one page of its posts.' })
export class ThreadPage {
  @Field(() => Thread, { description: 'The thread.' })
  thread: Thread;

  @Field(() => PostConnection, { description: 'Its posts in the order they were written.' })
  posts: PostConnection;
}
