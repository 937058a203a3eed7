import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { Post } from '../posts/post.type.js';

@ObjectType({ description: 'A post that was found, as you may see it.' })
export class FoundPost {
  @Field(() => Post, { description: 'The post, covered or not.' })
  post: Post;

  @Field(() => String, { nullable: true, description: "Its thread's title; null while covered, and once it is gone." })
  threadTitle: string | null;

  @Field(() => Id, { description: 'The group of its thread.' })
  groupId: string;

  @Field(() => String, {
    nullable: true,
    description: 'The words around what was found, as plain text of at most 240 characters; null while covered.',
  })
  excerpt: string | null;
}

@ObjectType({ description: 'A page of what was found, newest first.' })
export class FoundPostConnection extends connectionType('FoundPost', () => FoundPost) {}
