import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { SubjectKind } from '../subjects.js';
import { Lane } from './lanes.rules.js';

export const CaseState = { OPEN: 'open', DECIDED: 'decided' } as const;
registerEnumType(CaseState, { name: 'CaseState', description: 'Whether a case still waits for a decision.' });

export enum CaseAct {
  OPEN = 'open',
  CLAIM = 'claim',
  HAND_OVER = 'hand-over',
  DECIDE = 'decide',
}
registerEnumType(CaseAct, { name: 'CaseAct', description: 'What you may do with a case as it stands.' });

@ObjectType({ description: 'Something the team should look at. What it is about stays covered until it is opened.' })
export class CaseItem {
  position?: number;

  @Field(() => Id, { description: 'The case.' })
  id: string;

  @Field(() => SubjectKind, { description: 'The kind of thing it is about.' })
  subjectKind: SubjectKind;

  @Field(() => Id, { description: 'The group it stands in.' })
  groupId: string;

  @Field(() => Lane, { description: 'How soon to look.' })
  lane: Lane;

  @Field(() => [String], { description: 'The reasons, each once, first come first.' })
  why: string[];

  @Field(() => CaseState, { description: 'Whether it still waits for a decision.' })
  state: 'open' | 'decided';

  @Field(() => Int, { description: 'Say this when you act, so that nobody decides on what has changed meanwhile.' })
  version: number;

  @Field(() => Int, { description: 'How many members reported it or voiced a concern.' })
  reportCount: number;

  @Field({ description: 'Whether somebody is looking at it now.' })
  isClaimed: boolean;

  @Field({ description: 'Whether that is you.' })
  claimedByYou: boolean;

  @Field(() => Date, { description: 'When it was opened, to the hour.' })
  openedHour: Date;

  @Field(() => [CaseAct], { description: 'What you may do with it now.' })
  viewerCan: CaseAct[];
}

@ObjectType({ description: 'The queue of the team: most urgent first, then oldest.' })
export class CaseConnection extends connectionType('Case', () => CaseItem) {}
