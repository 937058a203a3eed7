import { Field, ObjectType } from '@nestjs/graphql';
import type { StaffRoleName } from '../../kernel/viewer.js';
import { Role } from '../accounts/account.type.js';

@ObjectType({ description: 'Somebody on the team, as every member sees them.' })
export class StaffMember {
  @Field(() => String, { nullable: true, description: 'The display name; null until they have chosen one.' })
  displayName: string | null;

  @Field(() => Role, { description: 'The role.' })
  role: StaffRoleName;
}
