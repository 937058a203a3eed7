import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access } from '../../kernel/access.js';
import { Helpline } from './helpline.type.js';
import { Helplines } from './helplines.service.js';
import type { Line } from './order.rules.js';

@Resolver()
@Access('public')
export class HelplinesResolver {
  constructor(private readonly lines: Helplines) {}

  @Query(() => [Helpline], {
    description: 'Whom to ring in a country: the emergency number, then who is open now. It is never empty.',
  })
  helplines(
    @Args('country', { description: 'ISO 3166 alpha-2; any other text has the answer for an unknown country.' })
    country: string,
  ): Promise<Line[]> {
    return this.lines.of(country);
  }

  @Query(() => [String], { description: 'The countries that have a list of helplines, ISO 3166 alpha-2.' })
  helplineCountries(): Promise<string[]> {
    return this.lines.countries();
  }
}
