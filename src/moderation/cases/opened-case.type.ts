import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import { ContentNote } from '../../readers/index.js';
import { Decision } from '../decisions/decision.type.js';
import { CaseItem } from './case.type.js';

export const SubjectState = { STANDING: 'standing', DELETED: 'deleted', REMOVED: 'removed' } as const;
registerEnumType(SubjectState, { name: 'SubjectState', description: 'What became of something somebody wrote.' });

/** Safety: a name is all that the team learns of an author; no path leads from here to an account. */
@ObjectType({ description: 'Whoever wrote it, as every reader sees them.' })
export class CaseAuthor {
  @Field({ description: 'The display name, or the pseudonym of this place.' })
  name: string;

  @Field({ description: 'Whether the name is a pseudonym.' })
  isAnonymous: boolean;
}

@ObjectType({ description: 'What a member said when they reported something; who it was is not known.' })
export class ReportWords {
  @Field({ description: 'The reason, or "worried".' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'In their own words.' })
  words: string | null;
}

@ObjectType({ description: 'Words that stand near, as every reader of the place can see them.' })
export class NearbyWords {
  @Field({ description: 'The name they stand under.' })
  authorName: string;

  @Field(() => String, { nullable: true, description: 'What was written; null when it is gone.' })
  words: string | null;
}

@ObjectType({ description: 'What a case is about.' })
export class CaseSubject {
  @Field(() => Id, { description: 'What it is about.' })
  id: string;

  @Field(() => Id, { description: 'The thread or room it stands in.' })
  placeId: string;

  @Field(() => Int, { description: 'Its position there.' })
  seq: number;

  @Field(() => String, { nullable: true, description: 'What was written; null when it is gone.' })
  words: string | null;

  @Field(() => [ContentNote], { description: 'The content notes on it.' })
  notes: ContentNote[];

  @Field(() => SubjectState, { description: 'What became of it.' })
  state: 'standing' | 'deleted' | 'removed';

  @Field({ description: 'Whether its thread is locked.' })
  locked: boolean;

  @Field(() => CaseAuthor, { description: 'Whoever wrote it.' })
  author: CaseAuthor;
}

@ObjectType({ description: 'A case with its covers off. That you looked is in the audit log.' })
export class OpenedCase {
  @Field(() => CaseItem, { description: 'The case.' })
  item: CaseItem;

  @Field(() => CaseSubject, { nullable: true, description: 'What it is about; null once that is gone altogether.' })
  subject: CaseSubject | null;

  @Field(() => [ReportWords], { description: 'What members said, in no order.' })
  reports: ReportWords[];

  @Field(() => [String], { description: 'What authors say who appeal an earlier decision.' })
  appeals: string[];

  @Field(() => [NearbyWords], { description: 'A handful of what stands around it, nearest last.' })
  around: NearbyWords[];

  @Field(() => String, { nullable: true, description: 'What was said at the last hand-over.' })
  note: string | null;

  @Field(() => [Decision], { description: 'What was decided about the same thing before, oldest first.' })
  decisions: Decision[];
}
