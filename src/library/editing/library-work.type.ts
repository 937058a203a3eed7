import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionType } from '../../kernel/graphql/page.type.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { WorkKind } from '../published.js';
import { Due } from '../reviews/due.rules.js';
import { RevisionStanding } from './library-revision.type.js';

export enum LibraryKind {
  ARTICLE = 'article',
  MYTH = 'myth',
  FIGURE = 'figure',
}
/** Which works of the library. */
export enum LibraryView {
  ALL = 'all',
  WAITING = 'waiting',
  DRAFTS = 'drafts',
  OVERDUE = 'overdue',
  LONG_OVERDUE = 'long-overdue',
  UNREVIEWED = 'unreviewed',
  NOTES = 'notes',
}
registerEnumType(LibraryView, { name: 'LibraryView', description: 'Which works of the library.' });

registerEnumType(LibraryKind, { name: 'LibraryKind', description: 'What a work of the library is.' });
registerEnumType(Due, { name: 'Due', description: 'How the review of a published text stands today.' });

@ObjectType({ description: 'Something of the library with an address, as its curators see it.' })
export class LibraryWork {
  @Field(() => Id, { description: 'The work.' })
  id: string;

  @Field(() => LibraryKind, { description: 'What it is.' })
  kind: WorkKind;

  @Field({ description: 'Its place in addresses.' })
  slug: string;

  @Field({ description: 'The language it is written in: "en" or "pt-BR".' })
  locale: string;

  @Field(() => Id, { nullable: true, description: 'The work it is a translation of.' })
  translationOf: string | null;

  @Field({ description: 'What it is called: as published, or as drafted.' })
  title: string;

  @Field(() => Id, { nullable: true, description: 'The revision that readers see; null while they see none.' })
  publishedId: string | null;

  @Field(() => Id, { description: 'Its newest revision.' })
  newestId: string;

  @Field(() => RevisionStanding, { description: 'Where its newest revision stands.' })
  newestState: string;

  @Field(() => Due, {
    nullable: true,
    description: 'How the review of what readers see stands; null while they see none.',
  })
  due: Due | null;

  @Field(() => String, { nullable: true, description: 'When it has to be reviewed again, "YYYY-MM-DD".' })
  nextReviewOn: string | null;

  @Field(() => Int, { description: 'How many open notes of readers there are about it.' })
  openConcerns: number;
}

@ObjectType({ description: 'A page of the works of the library.' })
export class LibraryWorkConnection extends connectionType('LibraryWork', () => LibraryWork) {}
