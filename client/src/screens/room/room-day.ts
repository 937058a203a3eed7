import type { WireMessage } from '../../../../src/realtime/wire.js';

/** The day of a room at an instant: it begins at five by the clocks of its time zone, as the server has it. */
export function roomDay(instant: Date, timeZone: string): string {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' } as const;
  const clock = new Intl.DateTimeFormat('en-GB', { ...fields, timeZone, hourCycle: 'h23' });
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return new Date(Date.UTC(part.year!, part.month! - 1, part.day! - (part.hour! < 5 ? 1 : 0)))
    .toISOString()
    .slice(0, 10);
}

/** The name one was given in the room for today, once one has said something there. */
export function nameToday(messages: readonly WireMessage[], timeZone: string, now: Date): string | undefined {
  const today = roomDay(now, timeZone);
  return messages.findLast(
    ({ author, writtenMinute }) =>
      author?.isYou && author.isAnonymous && roomDay(new Date(writtenMinute), timeZone) === today,
  )?.author?.name;
}
