import { Field, ObjectType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';

@ObjectType({ description: 'One act or look of somebody on the team.' })
export class AuditEntry {
  position: number;

  @Field(() => String, { nullable: true, description: 'The display name of who acted; null once they left.' })
  staffName: string | null;

  @Field({ description: 'What they did.' })
  action: string;

  @Field({ description: 'The kind of thing it was done to.' })
  subjectKind: string;

  @Field(() => Id, { description: 'The thing it was done to.' })
  subjectId: string;

  @Field(() => Date, { description: 'When, to the minute.' })
  at: Date;
}

@ObjectType({ description: 'The audit log, newest first.' })
export class AuditConnection extends connectionType('Audit', () => AuditEntry) {}
