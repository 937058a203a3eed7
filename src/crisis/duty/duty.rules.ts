import { minuteOf } from '../../kernel/clock.js';
import { Refusal } from '../../kernel/refusal.js';

const HOUR = 3_600_000;

/** Nobody is here for longer than this at a stretch, in hours. The number is ours: half a day, then sleep. */
export const LONGEST_HOURS = 12;
/** How far ahead somebody can plan, in days. */
export const PLAN_DAYS = 28;
/** How far ahead a reader is told of a plan, in hours: what is further away helps nobody tonight. */
export const TOLD_HOURS = 48;
/** How long a plan that is over is still kept, in days. */
export const KEEP_DAYS = 14;

export interface Span {
  planned: boolean;
  from: Date;
  until: Date;
}

/** What everybody may know of duty: whether, and when. Never who, and never how many. */
export interface Standing {
  isHere: boolean;
  /** The hour from which somebody plans to be here; null while somebody is, and when nobody has planned. */
  nextHour: Date | null;
}

/**
 * How duty stands at an instant. Safety: a plan makes nobody present: whoever planned to be here may be asleep, and
 * a reader who believes that somebody reads along may wait for them. Only "I am here" counts, until its end.
 */
export function standingOf(spans: readonly Span[], now: Date): Standing {
  if (spans.some(({ planned, from, until }) => !planned && from <= now && now < until)) {
    return { isHere: true, nextHour: null };
  }
  const coming = spans
    .filter(({ planned, from }) => planned && from > now && from.getTime() - now.getTime() <= TOLD_HOURS * HOUR)
    .map(({ from }) => from.getTime());
  // The hour after rather than before: nobody is told to come too early.
  return { isHere: false, nextHour: coming.length > 0 ? new Date(Math.ceil(Math.min(...coming) / HOUR) * HOUR) : null };
}

/** "I am here until": from this minute on. Throws INVALID for an end that is over, TOO_LONG for one too far away. */
export function presenceUntil(until: string, now: Date): Span {
  return span({ planned: false, from: minuteOf(now), until: instantOf(until, 'until') });
}

/** A time somebody plans to be here. Throws INVALID for one that is over, too far ahead or backwards, or TOO_LONG. */
export function planOf(from: string, until: string, now: Date): Span {
  const start = instantOf(from, 'from');
  const isAhead = start > now && start.getTime() - now.getTime() <= PLAN_DAYS * 24 * HOUR;
  if (!isAhead) throw new Refusal('INVALID', { field: 'from' });
  return span({ planned: true, from: start, until: instantOf(until, 'until') });
}

function span(given: Span): Span {
  const length = given.until.getTime() - given.from.getTime();
  if (length <= 0) throw new Refusal('INVALID', { field: 'until' });
  if (length > LONGEST_HOURS * HOUR) throw new Refusal('TOO_LONG', { field: 'until', limit: LONGEST_HOURS });
  return given;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/;

/** An instant as a device writes it, in UTC, cut to the minute. */
function instantOf(text: string, field: string): Date {
  const time = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(time)) throw new Refusal('INVALID', { field });
  return minuteOf(new Date(time));
}
