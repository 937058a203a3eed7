import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A passphrase that was replaced. What was issued is never shown again.' })
export class PassphrasePayload {
  @Field(() => String, { nullable: true, description: 'The issued passphrase; null when one was chosen.' })
  passphrase: string | null;
}

@ObjectType({ description: 'The way back in. What was issued is never shown again.' })
export class RecoverPayload extends PassphrasePayload {
  @Field(() => String, { nullable: true, description: 'The new name to sign in with; null when the old one stays.' })
  signInName: string | null;
}
