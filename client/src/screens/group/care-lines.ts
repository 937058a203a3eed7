import type { ResultOf } from '../../api/graphql.js';
import type { CareLines } from './group.documents.js';

export type Line = ResultOf<typeof CareLines>['helplines'][number];

/** Somebody to talk with, the closest to a loss first. */
const LISTENING: readonly Line['kind'][] = ['PREGNANCY_LOSS', 'PERINATAL_MENTAL_HEALTH', 'SUICIDE_CRISIS'];

/** Nobody's country: the answer has the text about local emergency numbers. */
export const NO_COUNTRY = 'ZZ';

/**
 * The country a device is set to, ISO 3166 alpha-2, from its languages such as "en-GB"; "ZZ" when none names one.
 * Safety: a country is never guessed from a language alone, because a number of another country helps nobody.
 */
export function countryOf(languages: readonly string[]): string {
  for (const language of languages) {
    const region = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i.exec(language)?.[1];
    if (region) return region.toUpperCase();
  }
  return NO_COUNTRY;
}

/** The two numbers a card has room for: the emergency number, and one line where somebody listens. */
export function twoLines(lines: readonly Line[]): { emergency: Line | undefined; listening: Line | undefined } {
  const emergency = lines.find(({ kind, phone }) => kind === 'EMERGENCY' && phone);
  // The server has put open lines before closed ones; a line that is open goes before one that is closer to a loss.
  const fitting = LISTENING.flatMap((kind) =>
    lines.filter((line) => line.kind === kind && line.phone && !line.overdue),
  );
  return { emergency, listening: fitting.find(({ open }) => open !== false) ?? fitting[0] };
}
