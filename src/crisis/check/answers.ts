import type { Answers, Level } from './check.rules.js';
import { numberIn, temperatureIn } from './numbers.rules.js';
import type { NumberAsked, RedFlags } from './red-flags.js';

/** The fields of the form as they came, unread. */
export type Fields = Readonly<Record<string, unknown>>;

export interface ReadAnswers extends Answers {
  /** The questions in which something stood that holds no number. */
  notUnderstood: NumberAsked[];
  /** Every field that is one of ours, to be sent again with another country. */
  again: [name: string, value: string][];
}

/** What was answered, from the fields of a form. What is not one of the questions is left aside; nothing is refused. */
export function answersIn(fields: Fields, { parts }: RedFlags): ReadAnswers {
  const known = new Set(parts.flatMap((part) => part.signs.map((sign) => sign.id)));
  const signs = new Set(textsOf(fields.sign).filter((sign) => known.has(sign)));
  const numbers = new Map<string, number>();
  const notUnderstood: NumberAsked[] = [];
  const again = [...signs].map((sign): [string, string] => ['sign', sign]);
  for (const asked of parts.flatMap((part) => part.numbers)) {
    const written = (textsOf(fields[asked.id])[0] ?? '').trim();
    if (written === '') continue;
    const read = asked.id === 'temperature' ? temperatureIn : numberIn;
    const number = read(written, asked.from, asked.to);
    if (number === undefined) notUnderstood.push(asked);
    else numbers.set(asked.id, number);
    again.push([asked.id, written.slice(0, 100)]);
  }
  const unread = notUnderstood
    .map((asked) => asked.unread)
    .filter((level): level is Exclude<Level, 'watch'> => !!level);
  return { signs, numbers, unread, notUnderstood, again };
}

function textsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((text): text is string => typeof text === 'string');
}
