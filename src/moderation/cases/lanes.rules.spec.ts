import { describe, expect, it } from '@jest/globals';
import { Lane, laneOfConcern, laneOfReport, LANES, moreUrgent, ReportReason } from './lanes.rules.js';

describe('how soon somebody looks', () => {
  it('is at once when somebody is worried about a person', () => {
    expect(laneOfConcern()).toBe(Lane.NOW);
  });

  it('is today for what hurts or endangers, and else when there is time', () => {
    const today = Object.values(ReportReason).filter((reason) => laneOfReport(reason) === Lane.TODAY);
    expect(today).toEqual([ReportReason.HARASSMENT, ReportReason.UNSAFE_ADVICE, ReportReason.PRIVATE_DETAILS]);
    expect(laneOfReport(ReportReason.SPAM)).toBe(Lane.WHEN_YOU_CAN);
  });

  it('only ever becomes sooner', () => {
    for (const [i, a] of LANES.entries()) {
      for (const [j, b] of LANES.entries()) expect(moreUrgent(a, b)).toBe(LANES[Math.min(i, j)]);
    }
  });
});
