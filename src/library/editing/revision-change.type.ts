import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Run } from './word-diff.rules.js';

export enum RunKind {
  SAME = 'same',
  REMOVED = 'removed',
  ADDED = 'added',
}
registerEnumType(RunKind, { name: 'RunKind', description: 'Whether words stayed, went or came.' });

@ObjectType({ description: 'Words that stayed, went or came.' })
export class WordRun implements Run {
  @Field(() => RunKind, { description: 'Which of these.' })
  kind: Run['kind'];

  @Field({ description: 'The words.' })
  text: string;
}

@ObjectType({ description: 'What changed in one part of a text.' })
export class RevisionChange {
  @Field({
    description: 'The part: "title", "summary", "verdict", "body", "notes", "sources" or a part of the covers.',
  })
  part: string;

  @Field(() => [WordRun], { description: 'Its words in order.' })
  runs: WordRun[];
}
