import { Field, InputType, Int } from '@nestjs/graphql';
import { type Day, HelplineKind, type HelplineKindName, type VerifiedHowName } from '../../crisis/index.js';
import { Id } from '../../kernel/graphql/scalars.js';
import type { GivenHelpline } from './helpline.rules.js';
import { VerifiedHow, Weekday } from './kept-helpline.type.js';

@InputType({ description: 'When a helpline is open on one day of the week.' })
export class HelplineSpanInput {
  @Field(() => Weekday, { description: 'The day.' })
  day: Day;

  @Field({ description: 'From, "HH:MM".' })
  from: string;

  @Field({ description: 'To, "HH:MM"; one that is not after `from` is on the next morning.' })
  to: string;
}

@InputType({ description: 'What a helpline says.' })
export class HelplineContentInput implements GivenHelpline {
  @Field({ description: 'What it calls itself.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The number to ring.' })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'The number to text.' })
  sms?: string | null;

  @Field(() => String, { nullable: true, description: 'The word to text to it, in capitals.' })
  smsWord?: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its chat.' })
  chatUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Its own pages.' })
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'The page the number was read on.' })
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Its hours in words, where days and times do not say it all.' })
  hours?: string | null;

  @Field({ description: 'Whether it is open at any hour.' })
  alwaysOpen: boolean;

  @Field(() => String, { nullable: true, description: 'The time zone of its hours, "Europe/London".' })
  timeZone?: string | null;

  @Field(() => [HelplineSpanInput], { description: 'Its hours by day; empty when they are not known.' })
  opening: HelplineSpanInput[];

  @Field(() => [String], { description: 'The languages spoken there, ISO 639-1.' })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'What is good to know before ringing.' })
  notes?: string | null;
}

@InputType({ description: 'A helpline that is not on the list yet.' })
export class AddHelplineInput extends HelplineContentInput {
  @Field(() => Id, { description: 'A random id of this act, made by the client.' })
  clientId: string;

  @Field({ description: 'Its country, ISO 3166 alpha-2.' })
  country: string;

  @Field(() => HelplineKind, { description: 'What it is for.' })
  kind: HelplineKindName;
}

@InputType({ description: 'What a helpline says from now on.' })
export class ChangeHelplineInput extends HelplineContentInput {
  @Field(() => Id, { description: 'The helpline.' })
  id: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  version: number;
}

@InputType({ description: 'That somebody tried a number.' })
export class VerifyHelplineInput {
  @Field(() => Id, { description: 'The helpline.' })
  id: string;

  @Field(() => Int, { description: 'The version that you saw.' })
  version: number;

  @Field(() => VerifiedHow, { description: 'How you tried it.' })
  how: VerifiedHowName;

  @Field({ description: 'On which date, "YYYY-MM-DD".' })
  on: string;
}
