import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import type { Farewell } from '../../kernel/personal-data.js';

export enum FarewellChoice {
  ERASE = 'erase',
  LEAVE = 'leave',
}
registerEnumType(FarewellChoice, {
  name: 'Farewell',
  description: 'What happens to your words when you leave.',
  valuesMap: {
    ERASE: { description: 'They go with you, all at once: whoever watches can see what vanished together.' },
    LEAVE: { description: 'They stay for those they helped, without you.' },
  },
});

@InputType({ description: 'What deleting an account needs.' })
export class DeleteAccountInput {
  @Field({ description: 'The token of `stepUp`.' })
  stepUp: string;

  @Field(() => FarewellChoice, { description: 'What happens to your words.' })
  farewell: Farewell;
}

@InputType({ description: 'What cutting ties needs.' })
export class CutTiesInput {
  @Field({ description: 'The token of `stepUp`.' })
  stepUp: string;

  @Field(() => String, {
    nullable: true,
    description: "A new passphrase of one's own, 15 to 256 characters; leave it out to be given six words.",
  })
  passphrase?: string | null;
}
