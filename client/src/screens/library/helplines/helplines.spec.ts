import { describe, expect, it } from '@jest/globals';
import { hoursOf, spansIn } from './hours.js';
import { byCountry, type Helpline, moved, stateWords } from './states.js';

const line = (given: Partial<Helpline>): Helpline =>
  ({
    ...{ country: 'GB', kind: 'PREGNANCY_LOSS', shown: true, numberRead: true, overdue: false },
    ...{ checkedOn: '2026-11-22', verifiedOn: null, ...given },
  }) as Helpline;

describe('the hours of a day', () => {
  it('are read as people type them, and come back the same', () => {
    expect(spansIn('MON', '9-17')).toEqual([{ day: 'MON', from: '09:00', to: '17:00' }]);
    expect(spansIn('TUE', '09:00–12:30, 14.00 - 18:00')).toEqual([
      { day: 'TUE', from: '09:00', to: '12:30' },
      { day: 'TUE', from: '14:00', to: '18:00' },
    ]);
    expect(spansIn('WED', ' ')).toEqual([]);
    expect(hoursOf('TUE', spansIn('TUE', '9-12, 14-18'))).toBe('09:00-12:00, 14:00-18:00');
  });

  it('that are none are sent as they are, so that the server says so', () => {
    expect(spansIn('MON', 'mornings')).toEqual([{ day: 'MON', from: 'mornings', to: '' }]);
  });
});

describe('a helpline', () => {
  it('is said to be shown, hidden, never tried or overdue', () => {
    expect(stateWords(line({}))).toBe('Shown, never tried by anybody here');
    expect(stateWords(line({ shown: false, verifiedOn: '2026-11-20' }))).toBe('Hidden, tried 20 November 2026');
    expect(stateWords(line({ shown: false, numberRead: false }))).toMatch(/^Hidden: nobody has read/);
    expect(stateWords(line({ overdue: true }))).toMatch(/overdue, last looked up 22 November 2026$/);
  });

  it('stands with those of its country, and moves one place at a time', () => {
    const countries = byCountry([line({ country: 'US' }), line({ country: 'AU' }), line({ country: 'US' })]);
    expect(countries.map(([country, lines]) => [country, lines.length])).toEqual([
      ['AU', 1],
      ['US', 2],
    ]);
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a'], 'a', 1)).toBeUndefined();
  });
});
