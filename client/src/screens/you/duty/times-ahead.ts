const QUARTER = 900_000;

const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** The next time a clock shows "HH:MM", as an ISO instant; undefined for what is no time. */
export function nextTime(clock: string, now: Date): string | undefined {
  const then = at(dayOf(now), clock);
  if (!then) return undefined;
  // By the calendar and not by 24 hours: on the night the clocks change a day has another length.
  if (then <= now) then.setDate(then.getDate() + 1);
  return then.toISOString();
}

/** A span on a day, "YYYY-MM-DD": an end that is not after its beginning is on the next morning. */
export function spanOn(date: string, from: string, until: string): { from: string; until: string } | undefined {
  const start = at(date, from);
  const end = at(date, until);
  if (!start || !end) return undefined;
  if (end <= start) end.setDate(end.getDate() + 1);
  return { from: start.toISOString(), until: end.toISOString() };
}

/** "HH:MM" so many hours from now, at the quarter of an hour after that. */
export function clockIn(hours: number, now: Date): string {
  return time.format(new Date(Math.ceil((now.getTime() + hours * 4 * QUARTER) / QUARTER) * QUARTER));
}

/** The day it is here, "YYYY-MM-DD". */
export function dayOf(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** "22:00", with the day when that is another. */
export function clockWords(iso: string, now: Date): string {
  const then = new Date(iso);
  const clock = time.format(then);
  return dayOf(then) === dayOf(now) ? clock : `${day.format(then)}, ${clock}`;
}

/** "20:00 to 22:00" in two pieces; the end tells its day only when it is not that of the beginning. */
export function spanWords(from: string, until: string, now: Date): { from: string; until: string } {
  return { from: clockWords(from, now), until: clockWords(until, new Date(from)) };
}

function at(date: string, clock: string): Date | undefined {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  const [hour, minute] = clock.split(':').map(Number);
  const then = new Date(year!, month! - 1, dayOfMonth, hour, minute);
  return /^\d{2}:\d{2}/.test(clock) && !Number.isNaN(then.getTime()) ? then : undefined;
}
