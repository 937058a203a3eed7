import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';
import { SubjectKind } from '../subjects.js';

export enum WhatHappensNext {
  SOMEBODY_LOOKS_FIRST_THING = 'somebody-looks-first-thing',
  SOMEBODY_LOOKS = 'somebody-looks',
}
registerEnumType(WhatHappensNext, {
  name: 'WhatHappensNext',
  description: 'Whether this goes before everything else, or is looked at in its turn.',
});

export const ReportState = { WAITING: 'waiting', LOOKED_AT: 'looked-at' } as const;
registerEnumType(ReportState, { name: 'ReportState', description: 'Whether somebody of the team has looked.' });

@ObjectType({ description: 'That what you said has arrived.' })
export class ReportReceipt {
  @Field({ description: 'Always true: it is with the team.' })
  received: boolean;

  @Field(() => WhatHappensNext, { description: 'What happens next.' })
  next: WhatHappensNext;
}

@ObjectType({ description: 'Something you reported. Only you can find it.' })
export class OwnReportItem {
  position: number;

  @Field(() => SubjectKind, { description: 'The kind of thing.' })
  kind: SubjectKind;

  @Field(() => Id, { description: 'The thing.' })
  id: string;

  @Field({ description: 'Whether you were worried about whoever wrote it.' })
  isConcern: boolean;

  @Field(() => ReportState, { description: 'Whether somebody has looked.' })
  state: 'waiting' | 'looked-at';
}

@ObjectType({ description: 'What you reported in the last 90 days.' })
export class OwnReportConnection extends connectionType('OwnReport', () => OwnReportItem) {}
