/** A number in a text with what it counts. */
export interface Quantity {
  unit: Unit;
  from: number;
  to: number;
  limit?: 'min' | 'max';
  /** As the text has it, and where in its sentence. */
  text: string;
  at: number;
}

export type Unit =
  | 'percent'
  | 'pads an hour'
  | 'minutes'
  | 'hours'
  | 'days'
  | 'weeks'
  | 'months'
  | 'years'
  | '°C'
  | '°F'
  | 'mg'
  | 'micrograms'
  | 'g'
  | 'IU'
  | 'ml'
  | 'cm'
  | 'times'
  | 'million'
  | 'size of a clot';

const WORDS = new Map<string, number>(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i): [string, number] => [word, i]),
);
for (const [word, n] of [
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
] as const) {
  WORDS.set(word, n);
}
for (const [i, word] of 'dos tres cuatro cinco seis siete ocho nueve diez'.split(' ').entries()) WORDS.set(word, i + 2);
for (const [word, n] of [
  ['doce', 12],
  ['quince', 15],
  ['veinte', 20],
  ['treinta', 30],
] as const) {
  WORDS.set(word, n);
}
const WORD = [...WORDS.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMBER = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,7}(?:\\.\\d{1,3})?|½|¼|¾|(?:${WORD})(?![a-z]))`;
const LIMIT =
  '(?:(?:more|greater|higher|longer|less|fewer|lower) than|over|above|under|below|up to|at least|at most|about|around|approximately|as (?:many|much|little|few) as|within|exceed(?:s|ing)?|>=?|<=?|≥|≤)';
const UNITS: readonly [Unit, string][] = [
  ['percent', '%|percent|per cent|por ciento'],
  ['minutes', 'minutes?|mins?'],
  ['hours', 'hours?|hrs?|horas?'],
  ['days', 'days?|días?'],
  ['weeks', 'weeks?|wks?|semanas?'],
  ['months', 'months?|meses|mes'],
  ['years', 'years?(?: old| of age)?|yrs?|años'],
  ['micrograms', 'micrograms?|mcg|µg|μg'],
  ['mg', 'mg|milligrams?'],
  ['IU', 'iu|international units'],
  ['ml', 'ml|millilit(?:er|re)s?|cc'],
  ['cm', 'cm|centimet(?:er|re)s?'],
  ['g', 'grams?|g'],
  ['times', 'times|fold'],
  ['million', 'million'],
];
const UNIT = UNITS.map(([, names]) => names).join('|');
const MEASURE = new RegExp(
  `(?:(${LIMIT})\\s{1,2})?(${NUMBER})(?:\\s?(?:%|percent|°)?\\s?(?:-|–|—|to|or|and|a|y|o)\\s?(${NUMBER}))?\\s?-?(${UNIT})(?![\\p{L}\\d])(\\s(?:or|and) (?:more|higher|over|above|less|fewer|longer|under))?`,
  'giu',
);
const SHARE = new RegExp(
  `(${NUMBER})(?:\\s?(?:-|–|to|or)\\s?(${NUMBER}))?\\s(?:in|out of)\\s(?:every\\s)?(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|${WORD})(?![\\p{L}\\d%]|\\s(?:hours?|days?|weeks?|months?|years?|minutes?))`,
  'giu',
);
const FRACTIONS: readonly [RegExp, number, number][] = [
  [/\btwo[- ]thirds?\b/gi, 66, 67],
  [/\b(?:three[- ]quarters?|three[- ]fourths?)\b/gi, 75, 75],
  [/\b(?:one|a)[- ]third\b/gi, 33, 34],
  [/\b(?:one|a)[- ](?:quarter|fourth)\b(?! (?:cup|teaspoon|inch|hour))/gi, 25, 25],
  [/\b(?:about |around |roughly |nearly |almost |over |more than )?half (?:of|the|all)\b(?! an? hour)/gi, 50, 50],
];
const TEMPERATURE =
  /(\d{2,3}(?:[.,]\d{1,2})?)\s?(?:(?:°|º|degrees?|grados)\s?)?(c|f|celsius|centigrade|fahrenheit)(?![\p{L}\d])/giu;
const BARE_TEMPERATURE = /(\d{2,3}(?:\.\d{1,2})?)\s?(?:°|º|degrees)(?!\s?[cf]|\s?(?:celsius|centigrade|fahrenheit))/giu;
const SIZES =
  /(?:the )?size of (?:an? )?([a-z][a-z -]{2,24}?)(?=[\s,.;)]|$)|(?:larger|bigger|smaller) than (?:an? )?([a-z]+(?: ball)?)|as (?:large|big) as (?:an? )?([a-z]+(?: ball)?)|\b([a-z]+)-sized?\b/gi;
const THINGS =
  /^(?:golf ball|lemon|walnut|plum|egg|grape|orange|fist|quarter|coin|dime|nickel|penny|palm|tennis ball|apricot|grapefruit|cherry|strawberry|50p|pea|lime|peach|apple|silver dollar|half dollar|marble|olive|fist|hand|ping pong ball|baseball|softball)s?$/i;

/** What every number has; most sentences have none, and need not be looked through for one. */
const COUNTS = new RegExp(`\\d|[½¼¾]|\\b(?:${WORD}|half|thirds?|quarters?|fourths?)\\b`, 'i');

/** The numbers of a sentence, in the order in which they stand. */
export function quantitiesIn(sentence: string): Quantity[] {
  const isCounted = COUNTS.test(sentence);
  const found = [
    ...padRates(sentence),
    ...(isCounted ? [...temperatures(sentence), ...shares(sentence), ...fractions(sentence)] : []),
    ...sizes(sentence),
  ];
  if (!isCounted) return found;
  const taken = (at: number, end: number) => found.some((one) => at < one.at + one.text.length && end > one.at);
  for (const match of sentence.matchAll(MEASURE)) {
    const end = match.index + match[0].length;
    // A pad rate is written with hours: those are part of it, and stand there with it.
    if (taken(match.index, end) && !/^\D*$/.test(match[0])) continue;
    found.push(measureOf(match));
  }
  return found.sort((a, b) => a.at - b.at);
}

function measureOf(match: RegExpExecArray): Quantity {
  const [text, limit = '', first, second, unit, more = ''] = match;
  const from = valueOf(first!);
  const to = second ? valueOf(second) : from;
  return {
    unit: unitOf(unit!),
    from: Math.min(from, to),
    to: Math.max(from, to),
    ...limitOf(limit, more),
    text: text.trim(),
    at: match.index,
  };
}

function limitOf(limit: string, more: string): { limit?: 'min' | 'max' } {
  if (
    /more|greater|higher|longer|over|above|least|exceed|>|≥/i.test(limit) ||
    /more|higher|over|above|longer/i.test(more)
  )
    return { limit: 'min' };
  return /less|fewer|lower|under|below|up to|most|within|<|≤/i.test(limit) || /less|fewer|under/i.test(more)
    ? { limit: 'max' }
    : {};
}

const unitOf = (text: string): Unit => UNITS.find(([, names]) => new RegExp(`^(?:${names})$`, 'i').test(text))![0];

/** What a number in digits or in a word is worth. */
export function valueOf(text: string): number {
  const fraction = { '½': 0.5, '¼': 0.25, '¾': 0.75 }[text];
  return fraction ?? WORDS.get(text.toLowerCase()) ?? Number(text.replaceAll(',', ''));
}

function shares(sentence: string): Quantity[] {
  return [...sentence.matchAll(SHARE)].flatMap((match): Quantity[] => {
    const [text, first, second, whole] = match;
    const of = valueOf(whole!);
    const [a, b] = [(100 * valueOf(first!)) / of, (100 * valueOf(second ?? first!)) / of];
    if (!(of > 1) || a > 100) return [];
    return [{ unit: 'percent', from: rounded(a), to: rounded(b), text, at: match.index }];
  });
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function fractions(sentence: string): Quantity[] {
  return FRACTIONS.flatMap(([pattern, from, to]) =>
    [...sentence.matchAll(pattern)].map((match): Quantity => ({
      unit: 'percent',
      from,
      to,
      text: match[0],
      at: match.index,
    })),
  );
}

function temperatures(sentence: string): Quantity[] {
  const named = [...sentence.matchAll(TEMPERATURE)].map((match): Quantity => {
    const value = Number(match[1]!.replace(',', '.'));
    return {
      unit: /^c/i.test(match[2]!) ? '°C' : '°F',
      from: value,
      to: value,
      limit: 'min',
      text: match[0],
      at: match.index,
    };
  });
  const bare = [...sentence.matchAll(BARE_TEMPERATURE)].map((match): Quantity => {
    const value = Number(match[1]);
    return { unit: value > 60 ? '°F' : '°C', from: value, to: value, limit: 'min', text: match[0], at: match.index };
  });
  return [...named, ...bare].filter(({ unit, from }) =>
    unit === '°C' ? from >= 34 && from <= 43 : from >= 94 && from <= 110,
  );
}

function sizes(sentence: string): Quantity[] {
  if (!/clot|tissue|coágulo/i.test(sentence)) return [];
  return [...sentence.matchAll(SIZES)].flatMap((match): Quantity[] => {
    const thing = (match[1] ?? match[2] ?? match[3] ?? match[4])!.trim();
    if (!THINGS.test(thing)) return [];
    return [{ unit: 'size of a clot', from: 0, to: 0, text: match[0].trim(), at: match.index }];
  });
}

const PADS = new RegExp(
  `(?:(${LIMIT})\\s)?(${NUMBER}|a|an|the|your|every|each|una|la|su|cada)\\s(?:(?:full|full-size|large|maxi|maternity|sanitary|menstrual|thick|super|overnight|heavy|regular|or more|soaked|single)\\s){0,4}(?:pads?|sanitary (?:pads?|towels?|napkins?)|tampons?|compresas?|toallas?(?: sanitarias?| higiénicas?)?)\\b`,
  'gi',
);
const RATE = new RegExp(
  `\\b(?:per|an|a|each|every|in|within|in under|in less than|por|cada|en|en menos de)\\s(?:(?:a|an|one|1|less than|under|the|every|each|single|una|la|menos de)\\s){0,3}(?:(${NUMBER}|half an|half)(?:\\s?(?:-|–|to|or)\\s?(${NUMBER}))?\\s)?(hora|hour|hr|minuto|minute|min)s?\\b|\\bhourly\\b`,
  'i',
);
const SPACE_AHEAD = 90;

/** "Two pads an hour", "a pad every 30 minutes": how many pads are filled in one hour. */
function padRates(sentence: string): Quantity[] {
  if (!/pad|towel|napkin|tampon|compresa|toalla/i.test(sentence)) return [];
  return [...sentence.matchAll(PADS)].flatMap((match): Quantity[] => {
    const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + SPACE_AHEAD);
    const rate = RATE.exec(after);
    if (!rate) return [];
    const count = /^(?:a|an|the|your|every|each|una|la|su|cada)$/i.test(match[2]!) ? 1 : valueOf(match[2]!);
    const isMinutes = /min/i.test(rate[3] ?? '');
    const long = rate[1] ? (/half/i.test(rate[1]) ? 0.5 : valueOf(rate[1])) : 1;
    const longest = rate[2] ? valueOf(rate[2]) : long;
    const hours = (value: number) => (isMinutes ? value / 60 : value);
    const [from, to] = [rounded(count / hours(longest)), rounded(count / hours(long))];
    if (!Number.isFinite(from) || !Number.isFinite(to)) return [];
    const text = match[0] + after.slice(0, rate.index + rate[0].length);
    return [{ unit: 'pads an hour', from, to, ...limitOf(match[1] ?? '', ''), text, at: match.index }];
  });
}
