import { Field, InputType } from '@nestjs/graphql';

@InputType({ description: 'What signing up needs: nothing about the person.' })
export class SignUpInput {
  @Field(() => String, {
    nullable: true,
    description: "A passphrase of one's own, 15 to 256 characters; leave it out to be given six words.",
  })
  passphrase?: string | null;

  @Field({ description: 'The solved challenge of `proofOfWork`, as JSON text with its `number`.' })
  proofOfWork: string;
}

@InputType({ description: 'The name and passphrase somebody was given or chose.' })
export class SignInInput {
  @Field({ description: 'The three words.' })
  signInName: string;

  @Field({ description: 'The passphrase.' })
  passphrase: string;
}
