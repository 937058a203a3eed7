import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type Day, HelplineKind, type HelplineKindName, type VerifiedHowName } from '../../crisis/index.js';
import { Id } from '../../kernel/graphql/scalars.js';

/** A day of the week. */
export const Weekday: Record<string, Day> = {
  MON: 'mon',
  TUE: 'tue',
  WED: 'wed',
  THU: 'thu',
  FRI: 'fri',
  SAT: 'sat',
  SUN: 'sun',
};
registerEnumType(Weekday, { name: 'Weekday', description: 'A day of the week.' });

/** How a number was tried. */
export const VerifiedHow: Record<string, VerifiedHowName> = { RANG: 'rang', READ: 'read' };
registerEnumType(VerifiedHow, {
  name: 'VerifiedHow',
  description: 'How a number was tried: rung, or read at its source.',
});

@ObjectType({ description: 'When a helpline is open on one day of the week.' })
export class HelplineSpan {
  @Field(() => Weekday, { description: 'The day.' })
  day: Day;

  @Field({ description: 'From, "HH:MM".' })
  from: string;

  @Field({ description: 'To, "HH:MM"; "24:00" is the end of the day.' })
  to: string;
}

@ObjectType({ description: 'A helpline as those see it who keep the list.' })
export class KeptHelpline {
  @Field(() => Id, { description: 'The helpline.' })
  id: string;

  @Field(() => Int, { description: 'Its version, to be sent with a change.' })
  version: number;

  @Field({ description: 'Its country, ISO 3166 alpha-2; "ZZ" for the text about local emergency numbers.' })
  country: string;

  @Field({ description: 'What it calls itself.' })
  name: string;

  @Field(() => HelplineKind, { description: 'What it is for.' })
  kind: HelplineKindName;

  @Field(() => String, { nullable: true, description: 'The number to ring.' })
  phone: string | null;

  @Field(() => String, { nullable: true, description: 'The number to text.' })
  sms: string | null;

  @Field(() => String, { nullable: true, description: 'The word to text to it, where one is needed.' })
  smsWord: string | null;

  @Field(() => String, { nullable: true, description: 'The address of its chat.' })
  chatUrl: string | null;

  @Field(() => String, { nullable: true, description: 'Its own pages.' })
  website: string | null;

  @Field(() => String, { nullable: true, description: 'The page the number was read on.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Its hours in words of its own.' })
  hours: string | null;

  @Field({ description: 'Whether it is open at any hour.' })
  alwaysOpen: boolean;

  @Field(() => String, { nullable: true, description: 'The time zone of its hours, "Europe/London".' })
  timeZone: string | null;

  @Field(() => [HelplineSpan], { description: 'Its hours by day; empty when they are not known.' })
  opening: HelplineSpan[];

  @Field(() => Boolean, { nullable: true, description: 'Whether it is open now; null when its hours are not known.' })
  open: boolean | null;

  @Field(() => [String], { description: 'The languages spoken there, ISO 639-1.' })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'What is good to know before ringing.' })
  notes: string | null;

  @Field({ description: 'Whether readers see it.' })
  shown: boolean;

  @Field({ description: 'Whether the number itself was read at a source.' })
  numberRead: boolean;

  @Field({ description: 'The date it was last looked up, "YYYY-MM-DD".' })
  checkedOn: string;

  @Field({ description: 'Whether that is so long ago that it stands last.' })
  overdue: boolean;

  @Field(() => String, { nullable: true, description: 'The date somebody of the team tried it; null when nobody did.' })
  verifiedOn: string | null;

  @Field(() => VerifiedHow, { nullable: true, description: 'How they tried it.' })
  verifiedHow: VerifiedHowName | null;

  @Field(() => String, { nullable: true, description: 'The display name of who tried it; null once they left.' })
  verifierName: string | null;
}

@ObjectType({ description: 'One thing that was changed of a helpline.' })
export class HelplineFieldChange {
  @Field({ description: 'What was changed.' })
  field: string;

  @Field(() => String, { nullable: true, description: 'What stood there before.' })
  before: string | null;

  @Field(() => String, { nullable: true, description: 'What stands there since.' })
  after: string | null;
}

@ObjectType({ description: 'What somebody of the team did to a helpline, from the audit log.' })
export class HelplineChange {
  @Field({ description: 'What they did.' })
  action: string;

  @Field(() => String, { nullable: true, description: 'The display name of who did it; null once they left.' })
  staffName: string | null;

  @Field(() => Date, { description: 'When, to the minute.' })
  at: Date;

  @Field(() => [HelplineFieldChange], { description: 'What was changed.' })
  changes: HelplineFieldChange[];
}
