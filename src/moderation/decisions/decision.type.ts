import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Action, Reversal } from './decision.rules.js';

/** Every act a decision or a notice can speak of. */
export enum DecidedAct {
  LEAVE = 'leave',
  CARE_NOTE = 'care-note',
  ADD_NOTES = 'add-notes',
  REMOVE = 'remove',
  LOCK_THREAD = 'lock-thread',
  MUTE = 'mute',
  RESTORE = 'restore',
  UNLOCK_THREAD = 'unlock-thread',
  UNMUTE = 'unmute',
}
registerEnumType(DecidedAct, { name: 'DecidedAct', description: 'What was done, or taken back.' });

@ObjectType({ description: 'What the team decided about something.' })
export class Decision {
  @Field(() => Id, { description: 'The decision.' })
  id: string;

  @Field(() => DecidedAct, { description: 'What was done.' })
  action: Action | Reversal;

  @Field(() => String, { nullable: true, description: 'The rule it rests on.' })
  rule: string | null;

  @Field(() => String, { nullable: true, description: 'The date it ends on, "YYYY-MM-DD".' })
  untilOn: string | null;

  @Field(() => Date, { description: 'When, to the minute.' })
  madeAt: Date;

  @Field({ description: 'Whether it was taken back.' })
  isReversed: boolean;
}
