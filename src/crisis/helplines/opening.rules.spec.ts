import { describe, expect, it } from '@jest/globals';
import { hoursInWords, isOpen, isOverdue, openUntil, type Opening } from './opening.rules.js';

const london: Opening = { time_zone: 'Europe/London', days: { mon: [['09:00', '17:00']], sun: [['00:00', '24:00']] } };
const hours = { alwaysOpen: false, opening: london };
const at = (instant: string) => isOpen(hours, new Date(instant));

describe('whether a line is open', () => {
  it('is by the clock on its own wall, in winter and in summer', () => {
    expect(at('2026-01-05T09:00:00Z')).toBe(true);
    expect(at('2026-01-05T08:59:00Z')).toBe(false);
    expect(at('2026-07-06T08:00:00Z')).toBe(true);
    expect(at('2026-07-06T07:59:00Z')).toBe(false);
  });

  it('ends with the minute it closes', () => {
    expect(at('2026-01-05T16:59:59Z')).toBe(true);
    expect(at('2026-01-05T17:00:00Z')).toBe(false);
  });

  it('is right on the night the clocks change', () => {
    // Sunday 29 March 2026, 01:00 UTC: London springs from 01:00 to 02:00. Sunday ends at 23:00 UTC.
    expect(at('2026-03-29T00:30:00Z')).toBe(true);
    expect(at('2026-03-29T22:59:00Z')).toBe(true);
    expect(at('2026-03-29T23:00:00Z')).toBe(false);
    // Sunday 25 October 2026 has 25 hours.
    expect(at('2026-10-25T23:59:00Z')).toBe(true);
    expect(at('2026-10-26T00:00:00Z')).toBe(false);
  });

  it('is by the day there, which may be another than here', () => {
    const sydney: Opening = { time_zone: 'Australia/Sydney', days: { mon: [['07:00', '24:00']] } };
    expect(isOpen({ alwaysOpen: false, opening: sydney }, new Date('2026-01-04T21:00:00Z'))).toBe(true);
  });

  it('counts midnight as the beginning of a day', () => {
    expect(at('2026-01-04T00:00:00Z')).toBe(true);
    expect(at('2026-01-03T23:59:00Z')).toBe(false);
  });

  it('is not claimed when the hours are not known', () => {
    expect(isOpen({ alwaysOpen: false, opening: null }, new Date('2026-01-05T09:00:00Z'))).toBeNull();
    expect(isOpen({ alwaysOpen: true, opening: null }, new Date('2026-01-05T03:00:00Z'))).toBe(true);
  });

  it('closes tomorrow morning, when it is open through the night', () => {
    const night: Opening = {
      time_zone: 'Europe/London',
      days: { mon: [['20:00', '24:00']], tue: [['00:00', '06:00']] },
    };
    const until = (instant: string) => openUntil({ alwaysOpen: false, opening: night }, new Date(instant));
    expect(until('2026-01-05T23:00:00Z')).toBe('06:00');
    expect(until('2026-01-06T05:00:00Z')).toBe('06:00');
    expect(openUntil(hours, new Date('2026-01-04T12:00:00Z'))).toBe('24:00');
  });

  it('comes with when it closes, and the hours in words', () => {
    expect(openUntil(hours, new Date('2026-01-05T12:00:00Z'))).toBe('17:00');
    expect(openUntil(hours, new Date('2026-01-05T18:00:00Z'))).toBeNull();
    expect(hoursInWords(london)).toBe('Mon 09:00-17:00, Sun 00:00-24:00 (Europe/London)');
  });
});

it('a number is overdue after 180 days', () => {
  expect(isOverdue('2026-01-01', '2026-06-30')).toBe(false);
  expect(isOverdue('2026-01-01', '2026-07-01')).toBe(true);
});
