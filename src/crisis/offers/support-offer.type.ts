import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

/** The cards of the help page. */
export enum SupportCard {
  MIND = 'mind',
  BODY = 'body',
  SAFETY = 'safety',
  WORRIED = 'worried',
}
registerEnumType(SupportCard, {
  name: 'SupportCard',
  description: 'Which help fits: for the mind, for the body, for being hurt by someone, or for worry about another.',
});

export enum SupportLevel {
  NOW = 'now',
  TODAY = 'today',
  WATCH = 'watch',
}
registerEnumType(SupportLevel, { name: 'SupportLevel', description: 'How soon somebody should act.' });

@ObjectType({ description: 'An offer of help, for the writer alone. It changes nothing about what was written.' })
export class SupportOffer {
  @Field(() => SupportCard, { description: 'The card to offer.' })
  card: SupportCard;

  @Field(() => SupportLevel, { description: 'How soon.' })
  level: SupportLevel;
}
