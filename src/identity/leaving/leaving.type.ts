import { Field, ObjectType } from '@nestjs/graphql';
import { PassphrasePayload } from '../credentials/credentials.type.js';

@ObjectType({ description: 'What is gone with an account, and what stays for how long.' })
export class FarewellReceipt {
  @Field(() => [String], { description: 'The parts of the community that have forgotten you.' })
  erased: string[];

  @Field({ description: 'Whether your words stay behind, without you.' })
  wordsStay: boolean;

  @Field({ description: 'The date from which no backup holds a copy any more, "YYYY-MM-DD".' })
  copiesUntil: string;
}

@ObjectType({ description: 'A new start with the same account. What was issued is never shown again.' })
export class CutTiesPayload extends PassphrasePayload {
  @Field(() => [String], { description: 'Five new recovery codes; the old ones stopped working.' })
  recoveryCodes: string[];

  @Field({ description: 'The date until which writing anonymously has to wait, "YYYY-MM-DD".' })
  namedOnlyUntil: string;
}
