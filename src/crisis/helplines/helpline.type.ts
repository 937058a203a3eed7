import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Id } from '../../kernel/graphql/scalars.js';
import type { HelplineKindName } from './helpline.entity.js';

/** What a helpline is for. */
export const HelplineKind: Record<string, HelplineKindName> = {
  EMERGENCY: 'emergency',
  SUICIDE_CRISIS: 'suicide-crisis',
  DOMESTIC_ABUSE: 'domestic-abuse',
  PREGNANCY_LOSS: 'pregnancy-loss',
  PERINATAL_MENTAL_HEALTH: 'perinatal-mental-health',
  MEDICAL_ADVICE: 'medical-advice',
};
registerEnumType(HelplineKind, { name: 'HelplineKind', description: 'What a helpline is for.' });

@ObjectType({ description: 'Somebody to ring, text or write to, as they stand at this moment.' })
export class Helpline {
  @Field(() => Id, { description: 'The helpline.' })
  id: string;

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

  @Field(() => String, { nullable: true, description: 'Its hours in words; null when they are not known.' })
  hours: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is open now; null when its hours are not known.' })
  open: boolean | null;

  @Field(() => String, { nullable: true, description: 'Until when it is open today, "HH:MM" by its own clock.' })
  until: string | null;

  @Field(() => [String], { description: 'The languages spoken there, ISO 639-1.' })
  languages: string[];

  @Field(() => String, { nullable: true, description: 'What is good to know before ringing.' })
  notes: string | null;

  @Field(() => String, { nullable: true, description: 'The page the number was read on.' })
  source: string | null;

  @Field({ description: 'The date it was last looked up, "YYYY-MM-DD".' })
  checkedOn: string;

  @Field({ description: 'Whether the number itself was read at a source.' })
  numberRead: boolean;

  @Field({ description: 'Whether nobody of this community has tried it yet.' })
  notYetChecked: boolean;

  @Field({ description: 'Whether it was last looked up too long ago; such lines stand last.' })
  overdue: boolean;
}
