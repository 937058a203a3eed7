import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import type { StaffRoleName } from '../../kernel/viewer.js';

export enum Role {
  STEWARD = 'steward',
  MODERATOR = 'moderator',
  HOST = 'host',
  CLINICIAN = 'clinician',
  OPERATOR = 'operator',
}
registerEnumType(Role, { name: 'Role', description: 'What somebody on the team is trusted with.' });

@ObjectType({ description: 'A role the signed-in person holds.' })
export class HeldRole {
  @Field(() => Role, { description: 'The role.' })
  role: StaffRoleName;

  @Field(() => Id, { nullable: true, description: 'The group it is held in; null for everywhere.' })
  groupId: string | null;
}

@ObjectType({ description: 'What the signed-in person sees of their own account.' })
export class Me {
  @Field(() => String, {
    nullable: true,
    description: 'The name shown on acts under a name; null until one is chosen.',
  })
  displayName: string | null;

  @Field(() => [HeldRole], { description: 'The roles held.' })
  staff: readonly HeldRole[];

  @Field(() => String, {
    nullable: true,
    description: 'After cutting ties, the date until which writing anonymously has to wait, "YYYY-MM-DD".',
  })
  namedOnlyUntil: string | null;
}

@ObjectType({ description: 'Where you are signed in: how often, and until when. Nothing is known of the devices.' })
export class OpenSessions {
  @Field(() => Int, { description: 'How many sessions are open, this one among them.' })
  count: number;

  @Field(() => [String], { description: 'The dates on which they end by themselves, "YYYY-MM-DD", latest first.' })
  expireOn: string[];
}

@ObjectType({ description: 'What to write down once: it is never shown again.' })
export class SignUpPayload {
  @Field({ description: 'The name to sign in with, made of three words.' })
  signInName: string;

  @Field(() => String, { nullable: true, description: 'The issued passphrase; null when one was chosen.' })
  passphrase: string | null;

  @Field(() => [String], { description: 'Five codes, each good for one way back in.' })
  recoveryCodes: string[];
}
