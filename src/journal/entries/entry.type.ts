import { Field, Int, ObjectType } from '@nestjs/graphql';
import { SupportOffer } from '../../crisis/index.js';
import { connectionType } from '../../kernel/graphql/page.type.js';

@ObjectType({ description: 'An entry of your journal. Only you can read it.' })
export class JournalEntry {
  @Field(() => Int, { description: 'Where it stands: what to say to `journalEntry`.' })
  slot: number;

  @Field({ description: 'Say it when you change or delete the entry: another device may have been faster.' })
  version: string;

  @Field({ description: 'The day it was written on, as your device had it, "YYYY-MM-DD".' })
  on: string;

  @Field({ description: 'All of it.' })
  text: string;

  @Field({ description: 'Its first words, for a list.' })
  opening: string;
}

@ObjectType({ description: 'A page of your journal, newest first.' })
export class JournalEntryConnection extends connectionType('JournalEntry', () => JournalEntry) {}

@ObjectType({ description: 'What became of writing in the journal.' })
export class JournalEntryPayload {
  @Field(() => JournalEntry, { description: 'The entry as it stands.' })
  entry: JournalEntry;

  @Field(() => SupportOffer, { nullable: true, description: 'Help to offer, for you alone; it is kept nowhere.' })
  supportOffer: SupportOffer | null;
}
