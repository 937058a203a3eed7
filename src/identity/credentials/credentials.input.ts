import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'A passphrase, and the one to put in its place.' })
export class ChangePassphraseInput {
  @Field({ description: 'The passphrase that holds now.' })
  current: string;

  @Field(() => String, {
    nullable: true,
    description: "A passphrase of one's own, 15 to 256 characters; leave it out to be given six words.",
  })
  next?: string | null;
}

@InputType({ description: 'A way back in for somebody who has lost their passphrase.' })
export class RecoverInput {
  @Field({ description: 'One of the recovery codes; it works once.' })
  recoveryCode: string;

  @Field(() => String, {
    nullable: true,
    description: "A new passphrase of one's own, 15 to 256 characters; leave it out to be given six words.",
  })
  passphrase?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether to be given a new name to sign in with, if it is lost too; no unless told.',
  })
  newSignInName?: boolean | null;
}
