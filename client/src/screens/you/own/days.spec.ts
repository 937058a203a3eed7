import { describe, expect, it } from '@jest/globals';
import { dayWords, minutesAhead, todayHere } from './days.js';

describe('days', () => {
  it('are those of the place where the device is, and say the same date everywhere', () => {
    expect(todayHere(new Date(2026, 2, 4, 0, 5))).toBe('2026-03-04');
    expect(todayHere(new Date(2026, 11, 31, 23, 55))).toBe('2026-12-31');
    expect(dayWords('2026-03-01')).toBe('1 March 2026');
    const noon = new Date(2026, 2, 4, 12);
    expect(noon.getTime() - Date.UTC(2026, 2, 4, 12)).toBe(-minutesAhead(noon) * 60_000);
  });
});
