import { describe, expect, it } from '@jest/globals';
import { careFor } from './care.rules.js';

const line = { shown: true, numberRead: true, kind: 'pregnancy-loss' as const, checkedOn: '2026-06-01' };
const text = { publishedId: 'a', nextReviewOn: '2026-06-01' };

describe('what waits for curators', () => {
  it('is nothing on the last day that is good, and something on the next', () => {
    const waits = (today: string) => careFor([line], [text], today);
    expect(waits('2026-08-30')).toEqual({ overdueHelplines: 0, untriedHelplines: 0, longOverdueTexts: 0 });
    expect(waits('2026-08-31').longOverdueTexts).toBe(1);
    expect(waits('2026-11-28').overdueHelplines).toBe(0);
    expect(waits('2026-11-29').overdueHelplines).toBe(1);
  });

  it('leaves out what readers do not see, and counts what is hidden until somebody has tried it', () => {
    const untried = { ...line, shown: false, numberRead: false };
    const lines = [{ ...line, shown: false }, untried, { ...untried, kind: 'emergency' as const }];
    const texts = [
      { ...text, publishedId: null },
      { ...text, nextReviewOn: null },
    ];
    expect(careFor(lines, texts, '2027-11-29')).toEqual({
      overdueHelplines: 0,
      untriedHelplines: 1,
      longOverdueTexts: 0,
    });
  });
});
