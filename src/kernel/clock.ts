/** The only source of time. Tests and drills put their own in its place. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** The instant cut to the hour, UTC: the finest time a conversation keeps. */
export function hourOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 3_600_000) * 3_600_000);
}

/** The instant cut to the minute, UTC: the finest time a chat message keeps. */
export function minuteOf(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / 60_000) * 60_000);
}

/** The UTC date, "YYYY-MM-DD", moved by a number of days. */
export function dateOf(instant: Date, plusDays = 0): string {
  return new Date(instant.getTime() + plusDays * 86_400_000).toISOString().slice(0, 10);
}
