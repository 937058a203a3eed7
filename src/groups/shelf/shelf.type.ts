import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import type { PinKind } from './shelf.rules.js';

export enum ShelfKind {
  HELPLINES = 'helplines',
  ARTICLE = 'article',
  THREAD = 'thread',
}
registerEnumType(ShelfKind, { name: 'ShelfKind', description: 'What stands on a shelf.' });

@ObjectType({ description: 'One thing on the shelf of a group.' })
export class ShelfItem {
  @Field(() => ShelfKind, { description: 'What it is.' })
  kind: PinKind;

  @Field(() => String, { nullable: true, description: 'Its title; null for the helplines, which the client names.' })
  title: string | null;

  @Field(() => Id, { nullable: true, description: 'The id of the article or thread; null for the helplines.' })
  targetId: string | null;

  @Field(() => String, { nullable: true, description: 'Its short name in addresses, if it has one.' })
  slug: string | null;
}
