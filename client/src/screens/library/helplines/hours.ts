import { helplines as words } from '../../../../words/en/helplines.js';

export type Weekday = keyof typeof words.edit.days;
export interface Span {
  day: Weekday;
  from: string;
  to: string;
}

export const WEEKDAYS = Object.keys(words.edit.days) as Weekday[];

/** The hours of one day as somebody types them: "09:00-12:00, 14:00-18:00". */
export function hoursOf(day: Weekday, spans: readonly Span[]): string {
  return spans
    .filter((span) => span.day === day)
    .map(({ from, to }) => `${from}-${to}`)
    .join(', ');
}

/** Spans from what was typed for a day; what is no time is left for the server to refuse, and never dropped. */
export function spansIn(day: Weekday, typed: string): Span[] {
  return typed
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [from = '', to = ''] = part.split(/\s*[-–]\s*/);
      return { day, from: inFull(from), to: inFull(to) };
    });
}

/** "9" and "9:30" as "09:00" and "09:30". */
function inFull(time: string): string {
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(time.trim()) ?? [];
  return hour === undefined ? time.trim() : `${hour.padStart(2, '0')}:${minute}`;
}
