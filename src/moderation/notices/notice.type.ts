import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { Action, Reversal } from '../decisions/decision.rules.js';
import { DecidedAct } from '../decisions/decision.type.js';
import { SubjectKind } from '../subjects.js';

export const NoticeKind = { CARE_NOTE: 'care-note', STATEMENT: 'statement' } as const;
registerEnumType(NoticeKind, { name: 'NoticeKind', description: 'A note out of care, or the reasons for a decision.' });

export enum HowToAppeal {
  APPEAL_DECISION = 'appeal-decision',
  NOT_NEEDED = 'not-needed',
}
registerEnumType(HowToAppeal, {
  name: 'HowToAppeal',
  description: 'Whether `appealDecision` asks somebody else of the team to look again, or there is nothing to appeal.',
});

@ObjectType({ description: 'What a notice is about.' })
export class NoticeSubject {
  @Field(() => SubjectKind, { description: 'The kind of thing.' })
  kind: SubjectKind;

  @Field(() => Id, { description: 'The thing.' })
  id: string;
}

@ObjectType({ description: 'What the team tells you about something you wrote. It never says who of the team.' })
export class Notice {
  position: number;

  @Field(() => Id, { description: 'The notice.' })
  id: string;

  @Field(() => NoticeKind, { description: 'What kind of notice it is.' })
  kind: 'care-note' | 'statement';

  @Field(() => NoticeSubject, { description: 'What it is about.' })
  subject: NoticeSubject;

  @Field(() => DecidedAct, { description: 'What was done.' })
  action: Action | Reversal;

  @Field(() => String, { nullable: true, description: 'The rule it rests on.' })
  rule: string | null;

  @Field(() => String, { nullable: true, description: 'What the team says in its own words.' })
  words: string | null;

  @Field(() => String, { nullable: true, description: 'The last day it holds, "YYYY-MM-DD"; null when it has none.' })
  untilOn: string | null;

  @Field({ description: 'Whether a machine decided.' })
  automated: boolean;

  @Field(() => HowToAppeal, { description: 'How to ask that somebody else looks again.' })
  howToAppeal: HowToAppeal;

  @Field(() => Date, { description: 'When it was written, to the hour.' })
  writtenHour: Date;
}

@ObjectType({ description: 'What the team told you, newest first.' })
export class NoticeConnection extends connectionType('Notice', () => Notice) {}
