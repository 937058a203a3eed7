import { helplines as words } from '../../../../words/en/helplines.js';
import type { ResultOf } from '../../../api/graphql.js';
import { dateWords } from '../../../parts/times.js';
import type { KeptHelplines } from './helplines.documents.js';

export type Helpline = ResultOf<typeof KeptHelplines>['keptHelplines'][number];

const NO_COUNTRY = 'ZZ';
const names = new Intl.DisplayNames('en', { type: 'region' });

/** What a country is called. */
export function countryWords(code: string): string {
  return code === NO_COUNTRY ? words.unknownCountry : (names.of(code) ?? code);
}

/** How a helpline stands, in a line: whether readers see it, and who has tried it when. */
export function stateWords({ shown, numberRead, kind, verifiedOn, overdue, checkedOn }: Helpline): string {
  const { states } = words;
  const seen = shown ? states.shown : numberRead || kind === 'EMERGENCY' ? states.hidden : states.unread;
  const tried = verifiedOn ? states.verified.replace('{date}', dateWords(verifiedOn)) : states.never;
  const late = overdue ? `, ${states.overdue.replace('{date}', dateWords(checkedOn))}` : '';
  return `${seen}, ${tried}${late}`;
}

/** Helplines by country, countries by name. */
export function byCountry(lines: readonly Helpline[]): [country: string, lines: Helpline[]][] {
  const countries = new Map<string, Helpline[]>();
  for (const line of lines) countries.set(line.country, [...(countries.get(line.country) ?? []), line]);
  return [...countries].sort(([one], [other]) => countryWords(one).localeCompare(countryWords(other), 'en'));
}

/** The ids of a country's lines with one of them moved by one place; undefined where there is no such place. */
export function moved(ids: readonly string[], id: string, by: -1 | 1): string[] | undefined {
  const from = ids.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= ids.length) return undefined;
  const next = ids.filter((one) => one !== id);
  next.splice(to, 0, id);
  return next;
}
