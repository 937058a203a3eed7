import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import type { StaffRoleName } from '../../kernel/viewer.js';
import { Role } from '../accounts/account.type.js';

@InputType({ description: 'What somebody is to be trusted with.' })
export class AppointStaffInput {
  @Field(() => Role, { description: 'The role.' })
  role: StaffRoleName;

  @Field(() => Id, { nullable: true, description: 'The group it is for; leave it out for everywhere.' })
  groupId?: string | null;

  @Field(() => Id, { description: 'A random id of this appointment, made by the client.' })
  clientId: string;
}
