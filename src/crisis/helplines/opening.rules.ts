export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Day = (typeof DAYS)[number];

/** Opening hours by weekday in the line's own time zone, "HH:MM" to "HH:MM"; "24:00" is the end of the day. */
export interface Opening {
  time_zone: string;
  days: Partial<Record<Day, [from: string, to: string][]>>;
}

export interface Hours {
  alwaysOpen: boolean;
  opening: Opening | null;
}

/** Days after which a number has to be looked up again. */
export const CHECK_DAYS = 180;

/** The end of a day, as opening hours say it. */
export const END_OF_DAY = '24:00';

const clocks = new Map<string, Intl.DateTimeFormat>();

/**
 * Whether a line is open at an instant, by the clock on the wall where it is; null when its hours are not known.
 * Daylight saving is the time zone's business, so it is right on the night of the change, too.
 */
export function isOpen({ alwaysOpen, opening }: Hours, now: Date): boolean | null {
  if (alwaysOpen) return true;
  if (!opening) return null;
  const { day, time } = wallClock(opening.time_zone, now);
  return (opening.days[day] ?? []).some(([from, to]) => from <= time && time < to);
}

/** Until when a line that is open now stays open, "HH:MM" by its own clock; null when it never closes. */
export function openUntil({ alwaysOpen, opening }: Hours, now: Date): string | null {
  if (alwaysOpen || !opening) return null;
  const { day, time } = wallClock(opening.time_zone, now);
  const end = (opening.days[day] ?? []).find(([from, to]) => from <= time && time < to)?.[1] ?? null;
  // Somebody who reads this at eleven at night wants to know of tomorrow morning, too.
  return end === END_OF_DAY ? (fromMidnight(opening, dayAfter(day)) ?? end) : end;
}

/** When a span that begins with a day ends, on that day. */
function fromMidnight({ days }: Opening, day: Day): string | undefined {
  return days[day]?.find(([from]) => from === '00:00')?.[1];
}

/** The day after a day of the week. */
export function dayAfter(day: Day): Day {
  return DAYS[(DAYS.indexOf(day) + 1) % DAYS.length]!;
}

/** The hours in short words, "Mon 09:00-16:00, Wed 09:00-20:00", for a line that has no words of its own. */
export function hoursInWords({ time_zone, days }: Opening): string {
  const listed = DAYS.flatMap((day) => {
    const spans = days[day] ?? [];
    if (spans.length === 0) return [];
    const name = day.charAt(0).toUpperCase() + day.slice(1);
    return [`${name} ${spans.map(([from, to]) => `${from}-${to}`).join(' and ')}`];
  });
  return `${listed.join(', ')} (${time_zone.replace('_', ' ')})`;
}

/** Whether a number was looked up too long ago, on a date "YYYY-MM-DD". */
export function isOverdue(checkedOn: string, today: string): boolean {
  return (Date.parse(today) - Date.parse(checkedOn)) / 86_400_000 > CHECK_DAYS;
}

function wallClock(timeZone: string, now: Date): { day: Day; time: string } {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    clocks.set(timeZone, clock);
  }
  const parts = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: parts.weekday!.toLowerCase().slice(0, 3) as Day, time: `${parts.hour}:${parts.minute}` };
}
