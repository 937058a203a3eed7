import { Field, InputType, Int } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import type { PinKind } from './shelf.rules.js';
import { ShelfKind } from './shelf.type.js';

@InputType({ description: 'Something on the shelf of a group.' })
export class UnpinInput {
  @Field(() => Id, { description: 'The group.' })
  groupId: string;

  @Field(() => ShelfKind, { description: 'An article or a thread; the helplines stay where they are.' })
  kind: PinKind;

  @Field(() => Id, { description: 'The article or thread.' })
  targetId: string;
}

@InputType({ description: 'Something to put on the shelf of a group.' })
export class PinInput extends UnpinInput {
  @Field(() => Int, { nullable: true, description: 'Its place, from 1, after the helplines; the last if left out.' })
  position?: number | null;
}

@InputType({ description: 'Something on the shelf of a group, and where to move it.' })
export class MoveOnShelfInput extends UnpinInput {
  @Field(() => Int, { description: 'Its new place, from 1, after the helplines.' })
  position: number;
}
