import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../kernel/graphql/page.type.js';
import { Id } from '../kernel/graphql/scalars.js';
import type { Joining } from './group.entity.js';
import { GroupAction, MembershipState } from './group.policy.js';

export enum WayIn {
  OPEN = 'open',
  REQUEST = 'request',
  INVITE = 'invite',
  SECRET = 'secret',
}
registerEnumType(WayIn, { name: 'Joining', description: 'How somebody becomes a member of a group.' });
registerEnumType(MembershipState, { name: 'MembershipState', description: 'Where you stand with a group.' });
registerEnumType(GroupAction, { name: 'GroupAction', description: 'Something you may do in a group now.' });

@ObjectType({ description: 'A support group, as far as you may see it.' })
export class Group {
  @Field(() => Id, { description: 'Its id.' })
  id: string;

  @Field({ description: 'Its short name in addresses; it never changes.' })
  slug: string;

  @Field({ description: 'Its name.' })
  name: string;

  @Field({ description: 'Whom and what it is for.' })
  purpose: string;

  @Field(() => WayIn, { description: 'How to become a member.' })
  joining: Joining;

  @Field(() => [String], { description: 'The house rules, to be read before joining.' })
  rules: string[];

  @Field(() => String, { nullable: true, description: 'What hosts ask before joining; answering is optional.' })
  question: string | null;

  @Field({ description: 'Whether it can only be read, because nobody looks after it now.' })
  readOnly: boolean;

  @Field(() => MembershipState, { description: 'Where you stand with it.' })
  membership: MembershipState;

  @Field({ description: 'Whether your last request to join was declined; you may ask again.' })
  requestDeclined: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'At most this many people could have written something here: rounded; null unless you read here.',
  })
  crowd: number | null;

  @Field(() => [GroupAction], { description: 'What you may do in it now.' })
  viewerCan: GroupAction[];
}

@ObjectType({ description: 'One page of groups.' })
export class GroupConnection extends connectionType('Group', () => Group) {}
