import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ReactionKindCode } from './reaction.entity.js';

export enum ReactionKind {
  WITH_YOU = 'with-you',
  ME_TOO = 'me-too',
  THANK_YOU = 'thank-you',
  HOLDING_YOU = 'holding-you',
}
registerEnumType(ReactionKind, { name: 'ReactionKind', description: 'A word of support for a post.' });

@ObjectType({ description: 'Which words of support a post has; there are no numbers.' })
export class Reactions {
  @Field(() => [ReactionKind], { description: 'The kinds somebody gave.' })
  present: ReactionKindCode[];

  @Field(() => [ReactionKind], { description: 'The kinds you gave.' })
  mine: ReactionKindCode[];
}
