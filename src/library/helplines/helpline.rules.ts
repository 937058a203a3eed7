import {
  type Day,
  dayAfter,
  DAYS,
  END_OF_DAY,
  type HelplineKindName,
  type KeptHelpline,
  type Opening,
  type VerifiedHowName,
} from '../../crisis/index.js';
import { Refusal } from '../../kernel/refusal.js';
import { cleanText } from '../../kernel/text.js';

/** Opening on one day of the week; a `to` that is not after `from` is on the next morning. */
export interface Span {
  day: Day;
  from: string;
  to: string;
}

/** A helpline as a curator's form has it. */
export interface GivenHelpline {
  name: string;
  phone?: string | null;
  sms?: string | null;
  smsWord?: string | null;
  chatUrl?: string | null;
  website?: string | null;
  source?: string | null;
  hours?: string | null;
  alwaysOpen: boolean;
  timeZone?: string | null;
  opening: Span[];
  languages: string[];
  notes?: string | null;
}

/** What a form can change. */
export type HelplineContent = Pick<
  KeptHelpline,
  | 'name'
  | 'phone'
  | 'sms'
  | 'smsWord'
  | 'chatUrl'
  | 'website'
  | 'source'
  | 'hours'
  | 'alwaysOpen'
  | 'opening'
  | 'languages'
  | 'notes'
>;

const NUMBER = /^\+?\d[\d -]{0,23}$/;
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What a form says, cleaned; throws INVALID, TOO_LONG or TOO_SHORT with the field that cannot be kept as it is. */
export function readHelpline(given: GivenHelpline, kind: HelplineKindName): HelplineContent {
  const content: HelplineContent = {
    name: cleanText(given.name, { field: 'name', longest: 120 }),
    phone: matching(given.phone, 'phone', NUMBER),
    sms: matching(given.sms, 'sms', NUMBER),
    smsWord: matching(given.smsWord, 'smsWord', /^[A-Z]{1,20}$/),
    chatUrl: address(given.chatUrl, 'chatUrl'),
    website: address(given.website, 'website'),
    source: address(given.source, 'source'),
    hours: words(given.hours, 'hours', 200),
    alwaysOpen: given.alwaysOpen,
    opening: given.alwaysOpen ? null : openingOf(given.timeZone ?? null, given.opening),
    languages: [...new Set(given.languages.map((code) => matching(code, 'languages', /^[a-z]{2,3}$/)!))],
    notes: words(given.notes, 'notes', 400),
  };
  if (content.smsWord && !content.sms) throw new Refusal('INVALID', { field: 'sms' });
  // Safety: nobody is sent to a line that they cannot reach, least of all in an emergency.
  if (!content.phone && (kind === 'emergency' || !(content.sms ?? content.chatUrl ?? content.website))) {
    throw new Refusal('INVALID', { field: 'phone' });
  }
  return content;
}

/** The line with what a form says now. Safety: a number that was changed is one that nobody has tried. */
export function changed(line: KeptHelpline, content: HelplineContent): KeptHelpline {
  const next = { ...line, ...content };
  const sameWays = (['phone', 'sms', 'smsWord', 'chatUrl'] as const).every((way) => line[way] === content[way]);
  if (sameWays) return next;
  const untried = { numberRead: false, verifiedBy: null, verifiedOn: null, verifiedHow: null, verifierName: null };
  return { ...next, ...untried, shown: line.kind === 'emergency' };
}

/** The line once somebody has tried it. One that was hidden because nobody had is shown from now on. */
export function verified(line: KeptHelpline, how: VerifiedHowName, on: string, by: string): KeptHelpline {
  return {
    ...line,
    ...{ verifiedHow: how, verifiedOn: on, verifiedBy: by, checkedOn: on, numberRead: true },
    shown: line.shown || !line.numberRead,
  };
}

/** Opening hours from spans; null when there are none. Throws INVALID for times that are none, or that overlap. */
export function openingOf(timeZone: string | null, spans: readonly Span[]): Opening | null {
  if (spans.length === 0) return null;
  if (!timeZone || !isTimeZone(timeZone)) throw new Refusal('INVALID', { field: 'timeZone' });
  const days: Opening['days'] = {};
  for (const { day, from, to } of spans.flatMap(cutAtMidnight)) (days[day] ??= []).push([from, to]);
  for (const day of DAYS) {
    const sorted = days[day]?.sort(([one], [other]) => one.localeCompare(other)) ?? [];
    if (sorted.some(([from], i) => i > 0 && from < sorted[i - 1]![1]))
      throw new Refusal('INVALID', { field: 'opening' });
  }
  return { time_zone: timeZone, days };
}

/** Opening hours as spans, day by day. */
export function spansOf(opening: Opening | null): Span[] {
  return DAYS.flatMap((day) => (opening?.days[day] ?? []).map(([from, to]) => ({ day, from, to })));
}

function cutAtMidnight({ day, from, to }: Span): Span[] {
  if (!TIME.test(from) || (!TIME.test(to) && to !== END_OF_DAY)) throw new Refusal('INVALID', { field: 'opening' });
  if (from < to) return [{ day, from, to }];
  const evening = { day, from, to: END_OF_DAY };
  return to === '00:00' ? [evening] : [evening, { day: dayAfter(day), from: '00:00', to }];
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}

function words(given: string | null | undefined, field: string, longest: number): string | null {
  const text = given?.trim() ? cleanText(given, { field, longest }) : '';
  return text === '' ? null : text;
}

function matching(given: string | null | undefined, field: string, form: RegExp): string | null {
  const text = words(given, field, 40);
  if (text !== null && !form.test(text)) throw new Refusal('INVALID', { field });
  return text;
}

function address(given: string | null | undefined, field: string): string | null {
  const text = words(given, field, 400);
  if (text !== null && (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))) {
    throw new Refusal('INVALID', { field });
  }
  return text;
}
