import { describe, expect, it } from '@jest/globals';
import { roomDay, roomDayScope } from './room-day.rules.js';

const at = (instant: string, zone: string) => roomDay(new Date(instant), zone);

describe('the day of a room', () => {
  it('begins at five in the morning', () => {
    expect(at('2026-03-04T04:59:59Z', 'UTC')).toBe('2026-03-03');
    expect(at('2026-03-04T05:00:00Z', 'UTC')).toBe('2026-03-04');
    expect(at('2026-03-04T23:59:59Z', 'UTC')).toBe('2026-03-04');
    expect(at('2026-03-05T00:00:00Z', 'UTC')).toBe('2026-03-04');
  });

  it('goes by the clocks of its time zone', () => {
    expect(at('2026-03-04T19:59:00Z', 'Asia/Tokyo')).toBe('2026-03-04');
    expect(at('2026-03-04T20:00:00Z', 'Asia/Tokyo')).toBe('2026-03-05');
    expect(at('2026-03-04T09:59:00Z', 'America/New_York')).toBe('2026-03-03');
    expect(at('2026-03-04T10:00:00Z', 'America/New_York')).toBe('2026-03-04');
  });

  it('is right over the ends of months and years', () => {
    expect(at('2026-03-01T03:00:00Z', 'UTC')).toBe('2026-02-28');
    expect(at('2024-03-01T03:00:00Z', 'UTC')).toBe('2024-02-29');
    expect(at('2027-01-01T04:00:00Z', 'UTC')).toBe('2026-12-31');
  });

  it('begins at five on the night the clocks go forward: an hour is missing', () => {
    // London, 29 March 2026: 01:00 UTC is 02:00 by the clock; five is 04:00 UTC.
    expect(at('2026-03-29T03:59:00Z', 'Europe/London')).toBe('2026-03-28');
    expect(at('2026-03-29T04:00:00Z', 'Europe/London')).toBe('2026-03-29');
    expect(at('2026-03-28T05:00:00Z', 'Europe/London')).toBe('2026-03-28');
  });

  it('begins at five on the night the clocks go back: an hour comes twice', () => {
    // London, 25 October 2026: 01:00 UTC is 01:00 by the clock; five is 05:00 UTC again.
    expect(at('2026-10-25T04:59:00Z', 'Europe/London')).toBe('2026-10-24');
    expect(at('2026-10-25T05:00:00Z', 'Europe/London')).toBe('2026-10-25');
    expect(at('2026-10-24T04:00:00Z', 'Europe/London')).toBe('2026-10-24');
  });

  it('gives each room and day a scope of its own', () => {
    const scope = (room: string, day: string) => roomDayScope(room, new Date(day), 'UTC').toString('hex');
    const scopes = [scope('a', '2026-03-04T12:00Z'), scope('a', '2026-03-05T12:00Z'), scope('b', '2026-03-04T12:00Z')];
    expect(new Set(scopes).size).toBe(3);
    expect(scope('a', '2026-03-05T04:00Z')).toBe(scopes[0]);
  });
});
