import { scopeOf } from '../../kernel/scopes.js';

/** Pseudonyms of a room change at this hour: a night's talk is one talk. */
const DAY_BEGINS_HOUR = 5;

/** The day of a room at an instant, "YYYY-MM-DD": it begins at five by the clocks of its time zone. */
export function roomDay(instant: Date, timeZone: string): string {
  const parts = new Map(
    clockOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const [year, month, day, hour] = [parts.get('year')!, parts.get('month')!, parts.get('day')!, parts.get('hour')!];
  // By the calendar and not by subtracting hours: on the night the clocks change, five is still five.
  const date = new Date(Date.UTC(year, month - 1, hour < DAY_BEGINS_HOUR ? day - 1 : day));
  return date.toISOString().slice(0, 10);
}

/** The scope of a room on one of its days: what a pseudonym there is bound to. */
export function roomDayScope(roomId: string, instant: Date, timeZone: string): Buffer {
  return scopeOf('room-day', `${roomId}/${roomDay(instant, timeZone)}`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Making a clock costs more than reading it. Throws RangeError for a zone nobody knows. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    const fields = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric' } as const;
    clock = new Intl.DateTimeFormat('en-GB', { ...fields, timeZone, hourCycle: 'h23', calendar: 'gregory' });
    clocks.set(timeZone, clock);
  }
  return clock;
}
