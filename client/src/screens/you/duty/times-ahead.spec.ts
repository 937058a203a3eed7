import { describe, expect, it } from '@jest/globals';
import { clockIn, clockWords, nextTime, spanOn, spanWords } from './times-ahead.js';

const on = (day: number, hour: number, minute = 0) => new Date(2026, 2, day, hour, minute);

describe('times ahead', () => {
  const now = on(4, 21, 10);

  it('take a time that is over today for tomorrow’s', () => {
    expect(nextTime('23:30', now)).toBe(on(4, 23, 30).toISOString());
    expect(nextTime('01:00', now)).toBe(on(5, 1).toISOString());
    expect(nextTime('21:10', now)).toBe(on(5, 21, 10).toISOString());
    expect(nextTime('', now)).toBeUndefined();
  });

  it('let a span end on the next morning', () => {
    expect(spanOn('2026-03-04', '22:00', '01:00')).toEqual({
      from: on(4, 22).toISOString(),
      until: on(5, 1).toISOString(),
    });
    expect(spanOn('2026-03-04', '20:00', '22:00')?.until).toBe(on(4, 22).toISOString());
    expect(spanOn('', '20:00', '22:00')).toBeUndefined();
  });

  it('begin with a quarter of an hour, and name the day where it is another', () => {
    expect(clockIn(2, now)).toBe('23:15');
    expect(clockWords(on(4, 23).toISOString(), now)).toBe('23:00');
    expect(clockWords(on(5, 1).toISOString(), now)).toBe('Thursday 5 March, 01:00');
    expect(spanWords(on(5, 20).toISOString(), on(5, 22).toISOString(), now)).toEqual({
      from: 'Thursday 5 March, 20:00',
      until: '22:00',
    });
  });
});
