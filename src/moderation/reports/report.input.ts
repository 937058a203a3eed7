import { Field, InputType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ReportReason } from '../cases/lanes.rules.js';
import { SubjectKind } from '../subjects.js';

@InputType({ description: 'Something that worries you about whoever wrote it.' })
export class VoiceConcernInput {
  @Field(() => SubjectKind, { description: 'The kind of thing.' })
  kind: SubjectKind;

  @Field(() => Id, { description: 'The thing.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'Anything you want to add, at most 2,000 characters.' })
  words?: string | null;
}

@InputType({ description: 'Something the team should look at.' })
export class ReportSubjectInput extends VoiceConcernInput {
  @Field(() => ReportReason, { description: 'Why.' })
  reason: ReportReason;
}
